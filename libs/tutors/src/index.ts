export { TutorFacade } from './tutor.facade';
export { TutorStaffFacade } from './tutor-staff.facade';
export { TutorsDemoFacade, type DemoApplicant, type DemoTutor } from './tutors-demo.facade';
export { TutorsHttpModule } from './tutors-http.module';
export { TutorsSubscribersModule } from './tutors-subscribers.module';
export { TutorsModule } from './tutors.module';
export {
  ApplicationDecided,
  ApplicationSubmitted,
  CheckExpiring,
  TutorListed,
  TutorProfileChanged,
  TutorUnlisted,
  type UnlistingReason,
} from './tutors.events';
export { APPLICATION_STATES, DECISIONS } from './domain/application';
export type { Application, ApplicationState, Decision } from './domain/application';
export { DOCUMENT_KINDS, DOCUMENT_TYPES } from './domain/document';
export type { DocumentKind, DocumentType } from './domain/document';
export { VETTING_KINDS, VETTING_RESULTS } from './domain/listing';
export type { ListingState, VettingKind, VettingResult } from './domain/listing';
export { videoLink } from './domain/video';
export type { ApplicationSummary, ExpiringCheck } from './domain/staff-queue';
export type { NewVettingCheck, VettingRecord } from './domain/vetting-record';
export type { ApplicationFile, OpenedDocument } from './use-cases/read-application';
export type { StaffAct } from './use-cases/staff-acts';
// Pure: what people type is read the same way wherever it is searched for.
export { searchText } from './domain/search-text';
export { TUTOR_LEVELS } from './domain/tutor';
export type {
  Acceptance,
  BookableTutor,
  Subject,
  TaughtSubject,
  Tutor,
  TutorCard,
  TutorLevel,
  TutorPage,
} from './domain/tutor';
