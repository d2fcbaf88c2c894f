import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Outbox, type Transaction } from '@app/platform';
import { ParticipantRepository } from '../persistence/participant.repository';
import { RoomRepository, type Room } from '../persistence/room.repository';
import { LobbyChanged, RoomChanged } from '../rooms.events';

/** Somebody leaves the room for good, under the opening's lock: the room that their token opens is given up. */
@Injectable()
export class ShutOut {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly rooms: RoomRepository,
    private readonly participants: ParticipantRepository,
  ) {}

  /** Answers the room that was given up, which is to be taken off the video server; null where none stood open. */
  async within(tx: Transaction, sessionId: Uuid, identity: string, by: Uuid | null): Promise<Room | null> {
    const now = this.clock.now();
    await this.participants.remove(tx, identity, by, now);
    const room = await this.rooms.findCurrent(tx, sessionId);
    if (room) await this.rooms.retire(tx, room, 'rotated', now);
    await this.rooms.nameNext(tx, sessionId, now);
    await this.outbox.append(tx, LobbyChanged, { sessionId });
    await this.outbox.append(tx, RoomChanged, { sessionId, reason: 'rotated' });
    return room;
  }
}
