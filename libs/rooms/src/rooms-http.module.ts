import { Module } from '@nestjs/common';
import { LiveKitWebhookController } from './http/livekit-webhook.controller';
import { RoomsController } from './http/rooms.controller';
import { RoomHeartbeat } from './realtime/room-heartbeat';
import { RoomsModule } from './rooms.module';

@Module({
  imports: [RoomsModule],
  controllers: [RoomsController, LiveKitWebhookController],
  providers: [RoomHeartbeat],
})
export class RoomsHttpModule {}
