import { Injectable, Logger } from '@nestjs/common';
import { BookingFacade, type SessionFacts } from '@app/booking';
import { Clock, type Uuid } from '@app/kernel';
import { Database, Outbox, UnitOfWork, type SignedIn } from '@app/platform';
import { AdmissionGuards } from '../admission-guards';
import { identitiesInside } from '../domain/metering';
import { EvidenceRepository } from '../persistence/evidence.repository';
import { ParticipantRepository } from '../persistence/participant.repository';
import { RoomRepository } from '../persistence/room.repository';
import { AdmissionHeld, ParticipantNotFound, RoomClosed } from '../rooms.errors';
import { LobbyChanged, RoomChanged } from '../rooms.events';
import { AttendanceOf } from './attendance';
import { LookIntoRoom } from './look-into-room';

/** The tutor lets somebody in from the lobby. Repeating it changes nothing. */
@Injectable()
export class AdmitParticipant {
  private readonly logger = new Logger(AdmitParticipant.name);

  constructor(
    private readonly attendance: AttendanceOf,
    private readonly booking: BookingFacade,
    private readonly guards: AdmissionGuards,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly rooms: RoomRepository,
    private readonly participants: ParticipantRepository,
    private readonly evidence: EvidenceRepository,
    private readonly lookIntoRoom: LookIntoRoom,
  ) {}

  async execute(actor: SignedIn, sessionId: Uuid, identity: string): Promise<void> {
    const session = await this.attendance.asTutor(actor, sessionId);
    const waiting = await this.participants.findByIdentity(this.database, sessionId, identity);
    if (!waiting || waiting.accountId === null || waiting.state === 'removed') throw new ParticipantNotFound();
    if (waiting.role === 'student') await this.requireAwaitedGuardian(session);
    await this.guards.ask({ sessionId, accountId: waiting.accountId, role: waiting.role });
    await this.unitOfWork.run(async (tx) => {
      const opening = await this.rooms.lockOpening(tx, sessionId);
      if (opening?.state !== 'open') throw new RoomClosed();
      const person = await this.participants.findByIdentity(tx, sessionId, identity);
      if (!person || person.state === 'removed') throw new ParticipantNotFound();
      if (person.state === 'admitted') return;
      await this.participants.admit(tx, identity, actor.accountId, this.clock.now());
      await this.outbox.append(tx, LobbyChanged, { sessionId });
      await this.outbox.append(tx, RoomChanged, { sessionId, reason: 'admitted' });
    });
    await this.liftGrants(sessionId);
  }

  /** A guardian can demand to be present before a session of their student begins. Source: domain.md, Supervision. */
  private async requireAwaitedGuardian(session: SessionFacts): Promise<void> {
    if (session.state !== 'confirmed' || !(await this.attendance.isGuardianAwaited(session))) return;
    const evidence = await this.evidence.evidenceOf(this.database, session, this.clock.now());
    const inside = identitiesInside(evidence);
    const isGuardianThere = evidence.attendees.some(
      (attendee) => attendee.role === 'guardian' && inside.has(attendee.identity),
    );
    if (!isGuardianThere) {
      throw new AdmissionHeld(
        'The family wants a guardian to be in the room first. The student can be let in once one is.',
      );
    }
  }

  /** The admission stands; where the server can't be told now, the next poll tells it. */
  private async liftGrants(sessionId: Uuid): Promise<void> {
    const session = await this.booking.session(sessionId);
    const room = await this.rooms.findCurrent(this.database, sessionId);
    if (!session || !room?.openedAt) return;
    await this.lookIntoRoom.execute(session, room).catch(() => {
      this.logger.warn({ sessionId }, 'grants could not be lifted at once; the next poll does it');
    });
  }
}
