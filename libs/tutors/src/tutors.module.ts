import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { PrivateFiles } from './files/private-files';
import { ApplicationRepository } from './persistence/application.repository';
import { DocumentRepository } from './persistence/document.repository';
import { StaffQueueRepository } from './persistence/staff-queue.repository';
import { UnreferencedFileRepository } from './persistence/unreferenced-file.repository';
import { SubjectRepository } from './persistence/subject.repository';
import { TutorRepository } from './persistence/tutor.repository';
import { VettingRepository } from './persistence/vetting.repository';
import { TutorsPersonalDataProvider } from './privacy/tutors-personal-data.provider';
import { TutorFacade } from './tutor.facade';
import { TutorStaffFacade } from './tutor-staff.facade';
import { TutorsDemoFacade } from './tutors-demo.facade';
import { ChangeAvatar } from './use-cases/change-avatar';
import { DecideApplication } from './use-cases/decide-application';
import { GetOwnProfile } from './use-cases/get-own-profile';
import { GetTutorPage } from './use-cases/get-tutor-page';
import { KeepDocument } from './use-cases/keep-document';
import { ListSubjects } from './use-cases/list-subjects';
import { ListTutor } from './use-cases/list-tutor';
import { ListingMoves } from './use-cases/listing-moves';
import { OwnApplications } from './use-cases/own-application';
import { ProfileChecks } from './use-cases/profile-checks';
import { ReadApplication } from './use-cases/read-application';
import { RecordVetting } from './use-cases/record-vetting';
import { RelistTutor } from './use-cases/relist-tutor';
import { SaveApplication } from './use-cases/save-application';
import { SaveOwnProfile } from './use-cases/save-own-profile';
import { StaffActs } from './use-cases/staff-acts';
import { StartApplication } from './use-cases/start-application';
import { SubmitApplication } from './use-cases/submit-application';
import { SuspendTutor } from './use-cases/suspend-tutor';
import { UnlistTutor } from './use-cases/unlist-tutor';

const FOR_APPLICANTS = [
  ChangeAvatar,
  KeepDocument,
  OwnApplications,
  SaveApplication,
  StartApplication,
  SubmitApplication,
];
const FOR_HTTP = [...FOR_APPLICANTS, GetOwnProfile, GetTutorPage, ListSubjects, SaveOwnProfile];
const FOR_STAFF = [
  DecideApplication,
  ListTutor,
  ReadApplication,
  RecordVetting,
  RelistTutor,
  SuspendTutor,
  UnlistTutor,
];

@Module({
  imports: [IdentityModule],
  providers: [
    UnreferencedFileRepository,
    PrivateFiles,
    ApplicationRepository,
    DocumentRepository,
    StaffQueueRepository,
    SubjectRepository,
    TutorRepository,
    VettingRepository,
    ListingMoves,
    StaffActs,
    ProfileChecks,
    ...FOR_HTTP,
    ...FOR_STAFF,
    TutorFacade,
    TutorStaffFacade,
    TutorsDemoFacade,
    TutorsPersonalDataProvider,
  ],
  exports: [
    TutorFacade,
    TutorStaffFacade,
    TutorsDemoFacade,
    TutorRepository,
    StaffQueueRepository,
    UnreferencedFileRepository,
    ListingMoves,
    ...FOR_HTTP,
    ...FOR_STAFF,
  ],
})
export class TutorsModule {}
