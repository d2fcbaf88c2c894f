import { Injectable, Logger } from '@nestjs/common';
import { BookingFacade, type PresenceEvidence } from '@app/booking';
import { Clock, type Uuid } from '@app/kernel';
import { Ticks, UnitOfWork, eachAlone, type ScheduledTask } from '@app/platform';
import { meter, type Evidence, type Metering } from '../domain/metering';
import { EvidenceRepository } from '../persistence/evidence.repository';
import { RoomRepository } from '../persistence/room.repository';
import { SettlementRepository } from '../persistence/settlement.repository';

/** Settles what ended a minute ago ⓝ, so that late evidence still counts. Once each, whoever else tries. */
@Injectable()
@Ticks('rooms.settle', { seconds: 5 })
export class SettleSessions implements ScheduledTask {
  private readonly logger = new Logger(SettleSessions.name);

  constructor(
    private readonly booking: BookingFacade,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly rooms: RoomRepository,
    private readonly evidence: EvidenceRepository,
    private readonly settlements: SettlementRepository,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    await eachAlone(
      await this.booking.dueForSettling(now),
      ({ id }) => this.settle(id),
      (err, { id }) =>
        this.logger.error({ err, sessionId: id }, 'a session could not be settled; the next tick tries again'),
    );
  }

  /** Repeatable: the first one to commit counts, and the ledger's transfers carry the session's own key. */
  async settle(sessionId: Uuid): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      // The lock that reopening, ending and every poll's changes are made under: what is read below stays true.
      await this.rooms.lockOpening(tx, sessionId);
      const session = await this.booking.session(sessionId);
      if (!session || session.outcome !== null) return;
      const now = this.clock.now();
      const evidence = await this.evidence.evidenceOf(tx, session, now);
      const metering = meter(evidence);
      const decision = await this.booking.decideOutcome(session, presenceOf(evidence, metering));
      const facts = { billableSeconds: metering.billableSeconds, lastObservationId: evidence.lastObservationId };
      if (!(await this.settlements.add(tx, sessionId, decision, facts, now))) return;
      await this.booking.settle(tx, { sessionId, ...decision, at: now, key: `settle:${sessionId}` });
    });
  }
}

/** What booking decides from: who was there at all, lobby included, and what counts. */
export function presenceOf(evidence: Evidence, metering: Metering): PresenceEvidence {
  const stays = evidence.attendees.flatMap(({ identity, role }) =>
    role === 'student' || role === 'tutor'
      ? (metering.connected.get(identity) ?? []).map((span) => ({
          as: role,
          from: span.fromMs / 1000,
          to: span.toMs / 1000,
        }))
      : [],
  );
  return {
    stays,
    togetherSeconds: metering.billableSeconds,
    outages: metering.outages.map((outage) => ({ from: outage.fromMs / 1000, to: outage.toMs / 1000 })),
  };
}
