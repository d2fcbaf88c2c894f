import { Injectable, Logger } from '@nestjs/common';
import { BookingFacade, type SessionFacts } from '@app/booking';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, Outbox, Ticks, UnitOfWork, type ScheduledTask } from '@app/platform';
import { isRoomOpen } from '../domain/entry';
import { VideoServer } from '../edge/video-server';
import { ObservationRepository } from '../persistence/observation.repository';
import { RoomRepository, type Room } from '../persistence/room.repository';
import { roomRules } from '../rooms.config';
import { NoVideoServer } from '../rooms.errors';
import { RoomChanged } from '../rooms.events';
import { CloseRoom } from './close-room';
import { DeleteRetiredRooms } from './delete-retired-rooms';
import { EnsureRoom } from './ensure-room';
import { LookIntoRoom } from './look-into-room';

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
    const { values } = await this.rules.at(roomRules, now);
    this.nextAt = now.add({ seconds: values.pollSeconds });
    await this.poll();
  }

  async poll(): Promise<void> {
    const openings = await this.rooms.openOpenings(this.database);
    const meeting: SessionFacts[] = [];
    for (const opening of openings) {
      const session = await this.booking.session(opening.sessionId);
      if (session && (await this.isOpen(session))) meeting.push(session);
      else await this.close(opening.sessionId);
    }
    for (const session of meeting) await this.endIfOver(session);
    if (this.video.isConfigured) await this.lookEverywhere(meeting);
  }

  private async lookEverywhere(meeting: readonly SessionFacts[]): Promise<void> {
    const current = await this.rooms.currentRooms(this.database);
    const roomOf = new Map(current.map((room) => [room.sessionId, room]));
    try {
      const existing = await this.video.existingRooms(current.map((room) => room.name));
      for (const session of meeting) {
        const room = roomOf.get(session.id);
        if (room) await this.lookInto(session, room, existing.has(room.name));
      }
      await this.deleteRetiredRooms.execute();
    } catch (error) {
      if (!(error instanceof NoVideoServer)) throw error;
      // Also for sessions that nobody could open a room for: their outage is ours.
      const waiting = await this.booking.sessionsToOpen(this.clock.now());
      for (const { id } of distinct([...meeting, ...waiting]))
        await this.recordSilence(id, roomOf.get(id)?.name ?? null);
      this.logger.warn({ sessions: meeting.length }, 'the video server does not answer');
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
      const isNews = await this.rooms.markLost(tx, sessionId, now);
      if (isNews) await this.outbox.append(tx, RoomChanged, { sessionId, reason: 'lost' });
    });
  }

  private async isOpen(session: SessionFacts): Promise<boolean> {
    const hours = await this.booking.roomHours(session);
    return isRoomOpen({ ...session, ...hours }, this.clock.now());
  }

  private async close(sessionId: Uuid): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.rooms.lockOpening(tx, sessionId);
      // Looked at again under the lock: somebody may have reopened it meanwhile.
      const session = await this.booking.session(sessionId);
      if (session && (await this.isOpen(session))) return;
      await this.closeRoom.within(tx, sessionId);
    });
  }

  private async endIfOver(session: SessionFacts): Promise<void> {
    if (session.state !== 'in_progress' || Temporal.Instant.compare(this.clock.now(), session.endsAt) < 0) return;
    await this.unitOfWork.run(async (tx) => {
      await this.rooms.lockOpening(tx, session.id);
      await this.booking.end(tx, session.id, session.endsAt);
    });
  }
}

function distinct(sessions: readonly SessionFacts[]): SessionFacts[] {
  return [...new Map(sessions.map((session) => [session.id, session])).values()];
}
