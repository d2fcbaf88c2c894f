import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, UnitOfWork, type SignedIn } from '@app/platform';
import { ObservationRepository } from '../persistence/observation.repository';
import { ParticipantRepository } from '../persistence/participant.repository';
import { RoomRepository } from '../persistence/room.repository';
import { NotInThisRoom } from '../rooms.errors';

const AT_MOST_EVERY_MS = 1000;

/** A connected client says that it is still there. Evidence for holes between sightings only; it never bills by itself. */
@Injectable()
export class NoteHeartbeat {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly rooms: RoomRepository,
    private readonly participants: ParticipantRepository,
    private readonly observations: ObservationRepository,
  ) {}

  async execute(actor: SignedIn, sessionId: Uuid): Promise<void> {
    const person = await this.participants.findByAccount(this.database, sessionId, actor.accountId);
    if (!person || person.state === 'removed') throw new NotInThisRoom();
    const room = await this.rooms.findCurrent(this.database, sessionId);
    if (!room) return;
    const now = this.clock.now();
    const since = now.subtract({ milliseconds: AT_MOST_EVERY_MS });
    if (await this.observations.hasHeartbeatSince(this.database, sessionId, person.identity, since)) return;
    const beat = {
      kind: 'heartbeat',
      room: room.name,
      identity: person.identity,
      atMs: now.epochMilliseconds,
    } as const;
    await this.unitOfWork.run((tx) => this.observations.add(tx, sessionId, beat, now));
  }
}
