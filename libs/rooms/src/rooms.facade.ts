import type { Uuid } from '@app/kernel';
import { Database } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { RoomRole } from './domain/metering';
import { ParticipantRepository } from './persistence/participant.repository';
import { RoomRepository } from './persistence/room.repository';

/** What recordings, notifications and the console may ask of rooms. */
@Injectable()
export class RoomsFacade {
  constructor(
    private readonly database: Database,
    private readonly rooms: RoomRepository,
    private readonly participants: ParticipantRepository,
  ) {}

  /** The name of the session's room on the video server; null where none stands open. */
  async currentRoom(sessionId: Uuid): Promise<string | null> {
    const room = await this.rooms.findCurrent(this.database, sessionId);
    return room?.openedAt ? room.name : null;
  }

  /** Who was let into the session's room so far and was not removed. Accounts that were erased are left out. */
  async admittedTo(sessionId: Uuid): Promise<{ accountId: Uuid; role: RoomRole; identity: string }[]> {
    const people = await this.participants.participantsOf(this.database, sessionId);
    return people.flatMap(({ accountId, role, identity, state }) =>
      accountId !== null && state === 'admitted' ? [{ accountId, role, identity }] : [],
    );
  }
}
