import { Module } from '@nestjs/common';
import { PushLobbyChanged, PushRoomChanged } from './realtime/push-room-changes';
import { RoomsModule } from './rooms.module';
import { CreditLateEvidence } from './use-cases/credit-late-evidence';
import { PollRooms } from './use-cases/poll-rooms';
import { SettleSessions } from './use-cases/settle-sessions';

@Module({
  imports: [RoomsModule],
  providers: [PollRooms, SettleSessions, CreditLateEvidence, PushRoomChanged, PushLobbyChanged],
})
export class RoomsSubscribersModule {}
