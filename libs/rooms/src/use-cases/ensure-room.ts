import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, Outbox, UnitOfWork } from '@app/platform';
import { VideoServer } from '../edge/video-server';
import { ObservationRepository } from '../persistence/observation.repository';
import { RoomRepository, type Room } from '../persistence/room.repository';
import { NoVideoServer, RoomClosed } from '../rooms.errors';
import { RoomChanged } from '../rooms.events';

const MOST_TRIES = 4;
/** Until our own closing, and a while longer, should we be the ones who are down then. */
const SPARE_SECONDS = 600;

/**
 * Makes sure that the video server has the session's room: opens it the first time, and opens another one where the
 * server has forgotten it (it was restarted). Vendor calls stand between transactions, each of which looks again.
 */
@Injectable()
export class EnsureRoom {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly video: VideoServer,
    private readonly rooms: RoomRepository,
    private readonly observations: ObservationRepository,
  ) {}

  async execute(sessionId: Uuid, closesAt: Temporal.Instant): Promise<Room> {
    for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
      const room = (await this.rooms.findCurrent(this.database, sessionId)) ?? (await this.nameFirst(sessionId));
      if (!room.openedAt) return this.open(room, closesAt);
      const existing = await this.video.existingRooms([room.name]);
      if (existing.has(room.name)) return room;
      await this.replaceLost(room);
    }
    // The server loses every room that it is given: as good as not there.
    throw new NoVideoServer();
  }

  /** Gives up a room that the server has forgotten; its place is taken by a new name. Somebody else may have done it. */
  async replaceLost(lost: Room): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      const opening = await this.rooms.lockOpening(tx, lost.sessionId);
      const current = await this.rooms.findCurrent(tx, lost.sessionId);
      if (opening?.state !== 'open' || current?.name !== lost.name) return;
      const gone = { kind: 'gone', room: lost.name, atMs: now.epochMilliseconds } as const;
      await this.observations.add(tx, lost.sessionId, gone, now);
      await this.rooms.retire(tx, lost, 'lost', now);
      await this.rooms.nameNext(tx, lost.sessionId, now);
      await this.outbox.append(tx, RoomChanged, { sessionId: lost.sessionId, reason: 'lost' });
    });
  }

  private nameFirst(sessionId: Uuid): Promise<Room> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const opening = await this.rooms.lockOrCreateOpening(tx, sessionId, now);
      if (opening.state === 'closed') throw new RoomClosed();
      return (await this.rooms.findCurrent(tx, sessionId)) ?? this.rooms.nameNext(tx, sessionId, now);
    });
  }

  private async open(room: Room, closesAt: Temporal.Instant): Promise<Room> {
    const now = this.clock.now();
    const remaining = Math.max(0, Math.ceil(now.until(closesAt).total('seconds')));
    await this.video.openRoom(room.name, remaining + SPARE_SECONDS);
    return this.unitOfWork.run(async (tx) => {
      await this.rooms.lockOpening(tx, room.sessionId);
      await this.rooms.markOpened(tx, room.name, this.clock.now());
      await this.rooms.markFound(tx, room.sessionId);
      const opened = await this.rooms.findByName(tx, room.name);
      if (room.generation === 1 && opened?.openedAt) {
        await this.outbox.append(tx, RoomChanged, { sessionId: room.sessionId, reason: 'opened' });
      }
      return opened ?? room;
    });
  }
}
