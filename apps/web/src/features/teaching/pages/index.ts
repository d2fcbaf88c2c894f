export { ProfilePage } from './profile-page';
export { RequestsPage } from './requests-page';
export { EarningsPage } from './earnings-page';
export { StudentsPage } from './students-page';
export { ApplicationPage } from './application-page';
export { TeachPage } from './teach-page';
