import type { Uuid } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { ListingMoves } from './listing-moves';

/** Ends a tutor's work at once, whatever the state. Rooms and booking hear of it and end what is running or coming. */
@Injectable()
export class SuspendTutor {
  constructor(private readonly moves: ListingMoves) {}

  execute(staffAccountId: Uuid, tutorId: Uuid, reason: string): Promise<void> {
    return this.moves.takeDown({ tutorId, by: staffAccountId, reason }, 'suspend', 'suspended');
  }
}
