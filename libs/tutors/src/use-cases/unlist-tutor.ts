import type { Uuid } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { ListingMoves } from './listing-moves';

/** Takes a tutor out of search at their own wish. Sessions that are booked stay. */
@Injectable()
export class UnlistTutor {
  constructor(private readonly moves: ListingMoves) {}

  execute(accountId: Uuid, tutorId: Uuid, reason: string): Promise<void> {
    return this.moves.takeDown({ tutorId, by: accountId, reason }, 'unlist', 'own-wish');
  }
}
