export { AvailabilityPage } from './availability-page';
export { ProfilePage } from './profile-page';
export { RequestsPage } from './requests-page';
