import { Module } from '@nestjs/common';
import { NotificationsController } from './http/notifications.controller';
import { PreferencesController } from './http/preferences.controller';
import { UnsubscriptionController } from './http/unsubscription.controller';
import { NotificationsModule } from './notifications.module';

@Module({
  imports: [NotificationsModule],
  controllers: [UnsubscriptionController, PreferencesController, NotificationsController],
})
export class NotificationsHttpModule {}
