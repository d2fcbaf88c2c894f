import { Module } from '@nestjs/common';
import { PushLobbyChanged, PushRoomChanged } from './realtime/push-room-changes';
import { RoomsModule } from './rooms.module';
import { PollRooms } from './use-cases/poll-rooms';
import { SettleSessions } from './use-cases/settle-sessions';

@Module({ imports: [RoomsModule], providers: [PollRooms, SettleSessions, PushRoomChanged, PushLobbyChanged] })
export class RoomsSubscribersModule {}
