import type { EventOf } from '@app/kernel';
import { OnEvent, type EventHandler } from '@app/platform';
import { RealtimePublisher } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import { LobbyChanged, RoomChanged } from '../rooms.events';

@Injectable()
@OnEvent(RoomChanged)
export class PushRoomChanged implements EventHandler<typeof RoomChanged> {
  constructor(private readonly publisher: RealtimePublisher) {}

  handle({ data }: EventOf<typeof RoomChanged>): Promise<void> {
    this.publisher.publish(`session:${data.sessionId}`, 'room.changed', data);
    return Promise.resolve();
  }
}

@Injectable()
@OnEvent(LobbyChanged)
export class PushLobbyChanged implements EventHandler<typeof LobbyChanged> {
  constructor(private readonly publisher: RealtimePublisher) {}

  handle({ data }: EventOf<typeof LobbyChanged>): Promise<void> {
    this.publisher.publish(`session:${data.sessionId}`, 'lobby.changed', data);
    return Promise.resolve();
  }
}
