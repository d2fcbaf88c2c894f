import { Injectable, Logger } from '@nestjs/common';
import { BookingFacade } from '@app/booking';
import type { Uuid } from '@app/kernel';
import { Database, Ticks, UnitOfWork, eachAlone, type ScheduledTask } from '@app/platform';
import { lateCredit } from '../domain/late-credit';
import { meter } from '../domain/metering';
import { EvidenceRepository } from '../persistence/evidence.repository';
import { RoomRepository } from '../persistence/room.repository';
import { SettlementRepository } from '../persistence/settlement.repository';
import { presenceOf } from './settle-sessions';

/** The video server gives up on a report after half a minute; a day covers a webhook queue of ours that stood still. */
const LOOKED_BACK_HOURS = 24;

/** What is learnt after the settlement becomes a granted credit, never a second charge. Once for each piece of evidence. */
@Injectable()
@Ticks('rooms.late-evidence', { seconds: 30 })
export class CreditLateEvidence implements ScheduledTask {
  private readonly logger = new Logger(CreditLateEvidence.name);

  constructor(
    private readonly booking: BookingFacade,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly rooms: RoomRepository,
    private readonly evidence: EvidenceRepository,
    private readonly settlements: SettlementRepository,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    const since = now.subtract({ hours: LOOKED_BACK_HOURS });
    await eachAlone(
      await this.settlements.withLateEvidence(this.database, since),
      (sessionId) => this.look(sessionId, now),
      (err, sessionId) =>
        this.logger.error({ err, sessionId }, 'late evidence could not be looked at; the next tick tries again'),
    );
  }

  private async look(sessionId: Uuid, now: Temporal.Instant): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.rooms.lockOpening(tx, sessionId);
      const session = await this.booking.session(sessionId);
      const settled = await this.settlements.find(tx, sessionId);
      if (!session || !settled) return;
      const evidence = await this.evidence.evidenceOf(tx, session, now);
      const decision = await this.booking.decideOutcome(session, presenceOf(evidence, meter(evidence)));
      const credited = await this.settlements.creditedLate(tx, sessionId);
      const minutes = lateCredit(settled.billedMinutes, credited, decision.billedMinutes);
      const isNews = await this.settlements.addLate(tx, sessionId, evidence.lastObservationId, minutes, now);
      if (!isNews || minutes === 0) return;
      const key = `late:${sessionId}:${evidence.lastObservationId}`;
      await this.booking.creditLate(tx, { sessionId, minutes, at: now, key });
    });
  }
}
