import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { PushLobbyChanged, PushRoomChanged } from './realtime/push-room-changes';
import { RoomsModule } from './rooms.module';
import { CreditLateEvidence } from './use-cases/credit-late-evidence';
import { EndRooms, EndRoomsOfStoppedStudent, EndRoomsOfStoppedTutor } from './use-cases/end-rooms-of-stopped-people';
import { PollRooms } from './use-cases/poll-rooms';
import { SettleSessions } from './use-cases/settle-sessions';
import { OpenRoomsOf, ShutOutFormerGuardian, ShutOutSuspendedStudent } from './use-cases/shut-out-who-lost-the-right';

@Module({
  imports: [RoomsModule, IdentityModule],
  providers: [
    PollRooms,
    SettleSessions,
    CreditLateEvidence,
    EndRooms,
    EndRoomsOfStoppedStudent,
    EndRoomsOfStoppedTutor,
    OpenRoomsOf,
    ShutOutFormerGuardian,
    ShutOutSuspendedStudent,
    PushRoomChanged,
    PushLobbyChanged,
  ],
})
export class RoomsSubscribersModule {}
