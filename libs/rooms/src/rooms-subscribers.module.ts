import { Module } from '@nestjs/common';
import { PushLobbyChanged, PushRoomChanged } from './realtime/push-room-changes';
import { RoomsModule } from './rooms.module';
import { CreditLateEvidence } from './use-cases/credit-late-evidence';
import { EndRoomsOfStoppedTutor } from './use-cases/end-rooms-of-stopped-tutor';
import { PollRooms } from './use-cases/poll-rooms';
import { SettleSessions } from './use-cases/settle-sessions';

@Module({
  imports: [RoomsModule],
  providers: [PollRooms, SettleSessions, CreditLateEvidence, EndRoomsOfStoppedTutor, PushRoomChanged, PushLobbyChanged],
})
export class RoomsSubscribersModule {}
