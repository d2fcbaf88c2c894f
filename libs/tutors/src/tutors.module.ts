import { Module } from '@nestjs/common';
import { ApplicationRepository } from './persistence/application.repository';
import { DocumentRepository } from './persistence/document.repository';
import { StaffQueueRepository } from './persistence/staff-queue.repository';
import { SubjectRepository } from './persistence/subject.repository';
import { TutorSearchRepository } from './persistence/tutor-search.repository';
import { TutorRepository } from './persistence/tutor.repository';
import { VettingRepository } from './persistence/vetting.repository';
import { TutorsPersonalDataProvider } from './privacy/tutors-personal-data.provider';
import { TutorFacade } from './tutor.facade';
import { TutorStaffFacade } from './tutor-staff.facade';
import { TutorsDemoFacade } from './tutors-demo.facade';
import { DecideApplication } from './use-cases/decide-application';
import { GetOwnProfile } from './use-cases/get-own-profile';
import { GetTutorPage } from './use-cases/get-tutor-page';
import { ListSubjects } from './use-cases/list-subjects';
import { ListTutor } from './use-cases/list-tutor';
import { ListingMoves } from './use-cases/listing-moves';
import { ProfileChecks } from './use-cases/profile-checks';
import { ReadApplication } from './use-cases/read-application';
import { RecordVetting } from './use-cases/record-vetting';
import { RelistTutor } from './use-cases/relist-tutor';
import { SaveOwnProfile } from './use-cases/save-own-profile';
import { SearchTutors } from './use-cases/search-tutors';
import { StaffActs } from './use-cases/staff-acts';
import { SuspendTutor } from './use-cases/suspend-tutor';
import { UnlistTutor } from './use-cases/unlist-tutor';

const FOR_HTTP = [GetOwnProfile, GetTutorPage, ListSubjects, SaveOwnProfile, SearchTutors];
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
  providers: [
    ApplicationRepository,
    DocumentRepository,
    StaffQueueRepository,
    SubjectRepository,
    TutorRepository,
    TutorSearchRepository,
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
  exports: [TutorFacade, TutorStaffFacade, TutorsDemoFacade, TutorRepository, ListingMoves, ...FOR_HTTP, ...FOR_STAFF],
})
export class TutorsModule {}
