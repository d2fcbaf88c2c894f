import { Clock, type Uuid } from '@app/kernel';
import { Outbox, UnitOfWork, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { invalidChecks, nextListingState, type ListingMove, type ListingState } from '../domain/listing';
import { TutorRepository, type LockedTutor } from '../persistence/tutor.repository';
import { VettingRepository } from '../persistence/vetting.repository';
import { ListingMoveRefused, TutorNotFound, VettingIncomplete } from '../tutors.errors';
import { TutorListed, TutorUnlisted, type UnlistingReason } from '../tutors.events';

export interface ListingOrder {
  readonly tutorId: Uuid;
  /** The account that decided; null where the product itself did. */
  readonly by: Uuid | null;
  readonly reason: string;
}

/** The steps that listing, unlisting and suspending share. */
@Injectable()
export class ListingMoves {
  constructor(
    private readonly tutors: TutorRepository,
    private readonly vetting: VettingRepository,
    private readonly outbox: Outbox,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(order: ListingOrder): Promise<void> {
    await this.unitOfWork.run((tx) => this.listIn(tx, order));
  }

  /** As part of a decision, in its transaction. */
  async listIn(tx: Transaction, order: ListingOrder): Promise<void> {
    const tutor = await this.lock(tx, order.tutorId);
    const missing = invalidChecks(await this.vetting.checksUnderLock(tx, tutor.id), this.clock.now());
    if (missing.length > 0) throw new VettingIncomplete(missing);
    await this.move(tx, tutor, 'list', order);
    await this.outbox.append(tx, TutorListed, { tutorId: tutor.id });
  }

  async takeDown(order: ListingOrder, move: 'unlist' | 'suspend', announced: UnlistingReason): Promise<void> {
    await this.unitOfWork.run((tx) => this.takeDownIn(tx, order, move, announced));
  }

  async takeDownIn(
    tx: Transaction,
    order: ListingOrder,
    move: 'unlist' | 'suspend',
    announced: UnlistingReason,
  ): Promise<void> {
    await this.move(tx, await this.lock(tx, order.tutorId), move, order);
    await this.outbox.append(tx, TutorUnlisted, { tutorId: order.tutorId, reason: announced });
  }

  /** Unlists if the checks really ran out: another process, or a fresh check, may have been quicker. */
  async unlistIfRunOut(tutorId: Uuid): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const tutor = await this.lock(tx, tutorId);
      const now = this.clock.now();
      const isStillValid = tutor.vettedUntil !== null && Temporal.Instant.compare(now, tutor.vettedUntil) < 0;
      if (tutor.state !== 'listed' || isStillValid) return;
      await this.move(tx, tutor, 'unlist', { tutorId, by: null, reason: 'a check ran out' });
      await this.outbox.append(tx, TutorUnlisted, { tutorId, reason: 'vetting' });
    });
  }

  private async lock(tx: Transaction, tutorId: Uuid): Promise<LockedTutor> {
    const tutor = await this.tutors.lock(tx, tutorId);
    if (!tutor) throw new TutorNotFound();
    return tutor;
  }

  private async move(tx: Transaction, tutor: LockedTutor, move: ListingMove, order: ListingOrder): Promise<void> {
    const to: ListingState | null = nextListingState(tutor.state, move);
    if (!to) throw new ListingMoveRefused(tutor.state, move);
    const { tutorId, by, reason } = order;
    await this.tutors.moveListing(tx, { tutorId, from: tutor.state, to, reason, by, at: this.clock.now() });
  }
}
