import { Injectable, Logger } from '@nestjs/common';
import type { SessionFacts } from '@app/booking';
import { Clock, type Uuid } from '@app/kernel';
import { Database, Outbox, UnitOfWork, type SignedIn, type Transaction } from '@app/platform';
import { identitiesInside } from '../domain/metering';
import { EvidenceRepository } from '../persistence/evidence.repository';
import { ParticipantRepository } from '../persistence/participant.repository';
import { RoomRepository } from '../persistence/room.repository';
import { NotInside, RoomClosed } from '../rooms.errors';
import { RoomChanged } from '../rooms.events';
import { AttendanceOf, type Attendance } from './attendance';
import { LookIntoRoom } from './look-into-room';

/**
 * Stops the meter, and what people send to each other with it, while they stay in the room. The tutor may, and a guardian
 * who is there; repeating it changes nothing.
 */
@Injectable()
export class PauseSession {
  private readonly logger = new Logger(PauseSession.name);

  constructor(
    private readonly attendance: AttendanceOf,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly rooms: RoomRepository,
    private readonly participants: ParticipantRepository,
    private readonly evidence: EvidenceRepository,
    private readonly lookIntoRoom: LookIntoRoom,
  ) {}

  async pause(actor: SignedIn, sessionId: Uuid): Promise<void> {
    const attendance = await this.attendance.asAdult(actor, sessionId);
    const { session, role } = attendance;
    if (role === 'guardian') await this.requireInside(actor, session);
    await this.inOpenRoom(actor, attendance, async (tx) => {
      const isNews = await this.evidence.pause(tx, sessionId, actor.accountId, this.clock.now());
      if (isNews) await this.outbox.append(tx, RoomChanged, { sessionId, reason: 'paused' });
    });
    await this.correctGrants(session);
  }

  async resume(actor: SignedIn, sessionId: Uuid): Promise<void> {
    const attendance = await this.attendance.asAdult(actor, sessionId);
    await this.inOpenRoom(actor, attendance, async (tx) => {
      const isNews = await this.evidence.resume(tx, sessionId, actor.accountId, this.clock.now());
      if (isNews) await this.outbox.append(tx, RoomChanged, { sessionId, reason: 'resumed' });
    });
    await this.correctGrants(attendance.session);
  }

  /** From elsewhere a guardian can end a session, not hold it up for those who are in it. */
  private async requireInside(actor: SignedIn, session: SessionFacts): Promise<void> {
    const person = await this.participants.findByAccount(this.database, session.id, actor.accountId);
    const inside = identitiesInside(await this.evidence.evidenceOf(this.database, session, this.clock.now()));
    if (person?.state !== 'admitted' || !inside.has(person.identity)) throw new NotInside();
  }

  /** The pause stands; where the server can't be told now, the next poll tells it. */
  private async correctGrants(session: SessionFacts): Promise<void> {
    const room = await this.rooms.findCurrent(this.database, session.id);
    if (!room?.openedAt) return;
    await this.lookIntoRoom.execute(session, room).catch(() => {
      this.logger.warn({ sessionId: session.id }, 'grants could not be corrected at once; the next poll does it');
    });
  }

  private inOpenRoom(actor: SignedIn, attendance: Attendance, work: (tx: Transaction) => Promise<void>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const opening = await this.rooms.lockOpening(tx, attendance.session.id);
      if (opening?.state !== 'open') throw new RoomClosed();
      await this.attendance.requireStill(tx, actor, attendance);
      await work(tx);
    });
  }
}
