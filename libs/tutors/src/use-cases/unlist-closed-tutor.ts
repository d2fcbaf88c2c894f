import { AccountClosed } from '@app/identity';
import type { EventOf } from '@app/kernel';
import { OnEvent, type EventHandler, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TutorRepository } from '../persistence/tutor.repository';
import { ListingMoves } from './listing-moves';

/** Whoever closed their account is not found and booked any more. Coming back, staff list them again. */
@Injectable()
@OnEvent(AccountClosed)
export class UnlistClosedTutor implements EventHandler<typeof AccountClosed> {
  constructor(
    private readonly tutors: TutorRepository,
    private readonly moves: ListingMoves,
  ) {}

  async handle({ data: { accountId } }: EventOf<typeof AccountClosed>, tx: Transaction): Promise<void> {
    const found = await this.tutors.findRowByAccount(accountId);
    const tutor = found && (await this.tutors.lock(tx, found.id));
    if (tutor?.state !== 'listed') return;
    await this.moves.takeDownIn(
      tx,
      { tutorId: tutor.id, by: accountId, reason: 'account closed' },
      'unlist',
      'own-wish',
    );
  }
}
