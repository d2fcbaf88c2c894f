export { TutorFacade } from './tutor.facade';
export { TutorsDemoFacade, type DemoTutor } from './tutors-demo.facade';
export { TutorsHttpModule } from './tutors-http.module';
export { TutorsSubscribersModule } from './tutors-subscribers.module';
export { TutorsModule } from './tutors.module';
export { TutorListed, TutorProfileChanged, TutorUnlisted, type UnlistingReason } from './tutors.events';
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
