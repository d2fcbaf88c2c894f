import type { EventOf } from '@app/kernel';
import { BalanceChanged } from '@app/ledger';
import { OnEvent, type EventHandler, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { centsOfNext } from '../domain/lot-value';
import { BooksRepository } from '../persistence/books.repository';

/**
 * Follows the ledger with the books in cents: what was used of a bought lot is earned, what expired has lapsed. It reads
 * on from where it stopped, so that a lost, doubled or late event changes nothing in the end.
 */
@Injectable()
@OnEvent(BalanceChanged)
export class KeepBooks implements EventHandler<typeof BalanceChanged> {
  constructor(private readonly books: BooksRepository) {}

  async handle({ data: { familyId } }: EventOf<typeof BalanceChanged>, tx: Transaction): Promise<void> {
    const followed = await this.books.lockFamily(tx, familyId);
    const spent = await this.books.spentAfter(tx, familyId, followed);
    for (const movement of spent) {
      const lot = await this.books.findLot(tx, movement.lotId);
      if (lot) await this.books.post(tx, lot, movement, centsOfNext(lot, movement.minutes));
    }
    const last = spent.at(-1);
    if (last) await this.books.followedUntil(tx, familyId, last.seq);
  }
}
