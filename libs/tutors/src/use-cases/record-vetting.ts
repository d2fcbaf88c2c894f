import { Clock, type Uuid } from '@app/kernel';
import { Outbox, UnitOfWork, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { isListedAt, vettedUntil } from '../domain/listing';
import { TutorRepository } from '../persistence/tutor.repository';
import type { NewVettingCheck } from '../domain/vetting-record';
import { VettingRepository } from '../persistence/vetting.repository';
import { ImplausibleCheck, TutorNotFound } from '../tutors.errors';
import { TutorUnlisted } from '../tutors.events';

/** Stores a provider's result. One that ends the listing does so in the same transaction. */
@Injectable()
export class RecordVetting {
  constructor(
    private readonly tutors: TutorRepository,
    private readonly vetting: VettingRepository,
    private readonly outbox: Outbox,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(staffAccountId: Uuid, tutorId: Uuid, check: NewVettingCheck): Promise<void> {
    await this.unitOfWork.run((tx) => this.executeIn(tx, staffAccountId, tutorId, check));
  }

  /** As part of what staff do, in its transaction. */
  async executeIn(tx: Transaction, staffAccountId: Uuid, tutorId: Uuid, check: NewVettingCheck): Promise<void> {
    const now = this.clock.now();
    requirePlausible(check, now);
    const tutor = await this.tutors.lock(tx, tutorId);
    if (!tutor) throw new TutorNotFound();
    await this.vetting.add(tx, tutorId, check, staffAccountId, now);
    const until = vettedUntil(await this.vetting.checksUnderLock(tx, tutorId));
    await this.tutors.setVettedUntil(tx, tutorId, until);
    if (tutor.state === 'listed' && !isListedAt({ state: tutor.state, vettedUntil: until }, now)) {
      await this.tutors.moveListing(tx, {
        tutorId,
        from: 'listed',
        to: 'unlisted',
        reason: `${check.kind} ${check.result}`,
        by: staffAccountId,
        at: now,
      });
      await this.outbox.append(tx, TutorUnlisted, { tutorId, reason: 'vetting' });
    }
  }
}

function requirePlausible(check: NewVettingCheck, now: Temporal.Instant): void {
  if (Temporal.Instant.compare(check.checkedAt, now) > 0) {
    throw new ImplausibleCheck('The check can’t have been made in the future.');
  }
  if (Temporal.Instant.compare(check.expiresAt, check.checkedAt) <= 0) {
    throw new ImplausibleCheck('The check can’t run out before it was made.');
  }
}
