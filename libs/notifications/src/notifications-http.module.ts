import { Module } from '@nestjs/common';
import { NotificationsController } from './http/notifications.controller';
import { PreferencesController } from './http/preferences.controller';
import { NotificationsModule } from './notifications.module';

@Module({ imports: [NotificationsModule], controllers: [PreferencesController, NotificationsController] })
export class NotificationsHttpModule {}
