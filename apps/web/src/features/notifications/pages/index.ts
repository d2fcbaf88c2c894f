export { NewsSettingsPage } from './news-settings-page';
export { UnsubscribePage } from './unsubscribe-page';
export { NotificationsPage } from './notifications-page';
