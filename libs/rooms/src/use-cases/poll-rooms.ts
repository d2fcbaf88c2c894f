import { Injectable, Logger } from '@nestjs/common';
import { BookingFacade, type SessionFacts } from '@app/booking';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, Outbox, Ticks, UnitOfWork, type ScheduledTask } from '@app/platform';
import { isRoomOpen } from '../domain/entry';
import { VideoServer } from '../edge/video-server';
import { ObservationRepository } from '../persistence/observation.repository';
import { RoomRepository, type Room } from '../persistence/room.repository';
import { roomsRules } from '../rooms.rules';
import { NoVideoServer } from '../rooms.errors';
import { LobbyChanged } from '../rooms.events';
import { CloseRoom } from './close-room';
import { DeleteRetiredRooms } from './delete-retired-rooms';
import { EnsureRoom } from './ensure-room';
import { LookIntoRoom } from './look-into-room';

const TICK_MS = 1000;
const AT_ONCE = 6;

/**
 * Asks the video server who is where, because its own reports get lost: stores the answer, puts right what it shows,
 * ends what is over and closes what is closed. That the server doesn't answer is an observation as well.
 */
@Injectable()
@Ticks('rooms.poll', { seconds: 1 })
export class PollRooms implements ScheduledTask {
  private readonly logger = new Logger(PollRooms.name);
  private nextAt: Temporal.Instant | null = null;

  constructor(
    private readonly booking: BookingFacade,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
    private readonly video: VideoServer,
    private readonly rooms: RoomRepository,
    private readonly observations: ObservationRepository,
    private readonly ensureRoom: EnsureRoom,
    private readonly lookIntoRoom: LookIntoRoom,
    private readonly closeRoom: CloseRoom,
    private readonly deleteRetiredRooms: DeleteRetiredRooms,
  ) {}

  /** Ticks every second and polls as often as the rules say ⓝ. */
  async run(now: Temporal.Instant): Promise<void> {
    if (this.nextAt && Temporal.Instant.compare(now, this.nextAt) < 0) return;
    const { values } = await this.rules.at(roomsRules, now);
    // A timer that fires a moment early must not cost a whole tick.
    this.nextAt = now.add({ milliseconds: values.pollSeconds * 1000 - TICK_MS / 2 });
    await this.poll();
  }

  async poll(): Promise<void> {
    const meeting: SessionFacts[] = [];
    for (const { sessionId } of await this.rooms.openOpenings(this.database)) {
      await this.apart(sessionId, async () => {
        const session = await this.closeOrEnd(sessionId);
        if (session) meeting.push(session);
      });
    }
    if (this.video.isConfigured) await this.lookEverywhere(meeting);
  }

  private async lookEverywhere(meeting: readonly SessionFacts[]): Promise<void> {
    const current = await this.rooms.currentRooms(this.database);
    const roomOf = new Map(current.map((room) => [room.sessionId, room]));
    try {
      const existing = await this.video.existingRooms(current.map((room) => room.name));
      await inBatches(meeting, async (session) => {
        const room = roomOf.get(session.id);
        if (room) await this.apart(session.id, () => this.lookInto(session, room, existing.has(room.name)));
      });
      await this.deleteRetiredRooms.execute();
    } catch (error) {
      if (!(error instanceof NoVideoServer)) throw error;
      // Also for sessions that nobody could open a room for: their outage is ours.
      const waiting = await this.booking.sessionsToOpen(this.clock.now());
      const silent = new Set([...meeting, ...waiting].map((session) => session.id));
      for (const id of silent) await this.recordSilence(id, roomOf.get(id)?.name ?? null);
      this.logger.warn({ sessions: silent.size }, 'the video server does not answer');
    }
  }

  private async lookInto(session: SessionFacts, room: Room, isThere: boolean): Promise<void> {
    if (isThere) {
      await this.lookIntoRoom.execute(session, room);
      return;
    }
    await this.ensureRoom.replaceLost(room);
    const { closesAt } = await this.booking.roomHours(session);
    await this.ensureRoom.execute(session.id, closesAt);
  }

  private async recordSilence(sessionId: Uuid, room: string | null): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      const unreachable = { kind: 'unreachable', room, atMs: now.epochMilliseconds } as const;
      await this.observations.add(tx, sessionId, unreachable, now);
      // Not `lost`: connections may well outlive a silence. Pages refetch, and say that the server doesn't answer.
      if (await this.rooms.markLost(tx, sessionId, now)) await this.outbox.append(tx, LobbyChanged, { sessionId });
    });
  }

  /** One session's trouble must not keep the others from being looked at; the server's absence concerns them all. */
  private async apart(sessionId: Uuid, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof NoVideoServer) throw error;
      this.logger.error({ err: error, sessionId }, 'a room could not be looked after; the next poll tries again');
    }
  }

  /** The session whose room stays open; null where it was closed. */
  private async closeOrEnd(sessionId: Uuid): Promise<SessionFacts | null> {
    const session = await this.booking.session(sessionId);
    if (!session || !(await this.isOpen(session))) {
      await this.close(sessionId);
      return null;
    }
    const isOver = Temporal.Instant.compare(this.clock.now(), session.endsAt) >= 0;
    if (session.state !== 'in_progress' || !isOver) return session;
    return this.unitOfWork.run(async (tx) => {
      await this.rooms.lockOpening(tx, sessionId);
      return this.booking.end(tx, sessionId, session.endsAt);
    });
  }

  private async close(sessionId: Uuid): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.rooms.lockOpening(tx, sessionId);
      // Looked at again under the lock: somebody may have reopened it meanwhile.
      const session = await this.booking.session(sessionId);
      if (!session || !(await this.isOpen(session))) await this.closeRoom.within(tx, sessionId);
    });
  }

  private async isOpen(session: SessionFacts): Promise<boolean> {
    const hours = await this.booking.roomHours(session);
    return isRoomOpen({ ...session, ...hours }, this.clock.now());
  }
}

/** A few at a time, so that a full house is looked at within one poll; a batch is finished before its failure counts. */
async function inBatches<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const results = await Promise.allSettled(items.slice(start, start + AT_ONCE).map(work));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }
}
