export { NotificationsModule } from './notifications.module';
export { NotificationsHttpModule } from './notifications-http.module';
export { NotificationsSubscribersModule } from './notifications-subscribers.module';
