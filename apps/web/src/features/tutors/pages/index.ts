export { TutorPage } from './tutor-page';
export { TutorsPage } from './tutors-page';
