import { Module } from '@nestjs/common';
import { SubjectRepository } from './persistence/subject.repository';
import { TutorSearchRepository } from './persistence/tutor-search.repository';
import { TutorRepository } from './persistence/tutor.repository';
import { VettingRepository } from './persistence/vetting.repository';
import { TutorsPersonalDataProvider } from './privacy/tutors-personal-data.provider';
import { TutorFacade } from './tutor.facade';
import { TutorsDemoFacade } from './tutors-demo.facade';
import { GetOwnProfile } from './use-cases/get-own-profile';
import { GetTutorPage } from './use-cases/get-tutor-page';
import { ListSubjects } from './use-cases/list-subjects';
import { ListTutor } from './use-cases/list-tutor';
import { ListingMoves } from './use-cases/listing-moves';
import { RecordVetting } from './use-cases/record-vetting';
import { SaveOwnProfile } from './use-cases/save-own-profile';
import { SearchTutors } from './use-cases/search-tutors';
import { SuspendTutor } from './use-cases/suspend-tutor';
import { UnlistTutor } from './use-cases/unlist-tutor';

const FOR_HTTP = [GetOwnProfile, GetTutorPage, ListSubjects, SaveOwnProfile, SearchTutors];
const FOR_STAFF = [ListTutor, UnlistTutor, SuspendTutor, RecordVetting];

@Module({
  providers: [
    SubjectRepository,
    TutorRepository,
    TutorSearchRepository,
    VettingRepository,
    ListingMoves,
    ...FOR_HTTP,
    ...FOR_STAFF,
    TutorFacade,
    TutorsDemoFacade,
    TutorsPersonalDataProvider,
  ],
  exports: [TutorFacade, TutorsDemoFacade, TutorRepository, ListingMoves, ...FOR_HTTP, ...FOR_STAFF],
})
export class TutorsModule {}
