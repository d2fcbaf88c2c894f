import type { Uuid } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { ListingMoves } from './listing-moves';

/** Makes a vetted tutor findable and bookable. Refused while one of the checks is missing, failed or run out. */
@Injectable()
export class ListTutor {
  constructor(private readonly moves: ListingMoves) {}

  execute(staffAccountId: Uuid, tutorId: Uuid, reason: string): Promise<void> {
    return this.moves.list({ tutorId, by: staffAccountId, reason });
  }
}
