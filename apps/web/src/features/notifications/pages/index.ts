export { NewsSettingsPage } from './news-settings-page';
export { NotificationsPage } from './notifications-page';
