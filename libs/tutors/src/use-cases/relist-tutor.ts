import type { Uuid } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { ApplicationRepository } from '../persistence/application.repository';
import { ApplicationNotDecidable, NoApplication } from '../tutors.errors';
import { ListingMoves } from './listing-moves';
import { StaffActs, type StaffAct } from './staff-acts';

/** Brings back who was unlisted or suspended. Who was never approved is decided on instead. */
@Injectable()
export class RelistTutor {
  constructor(
    private readonly acts: StaffActs,
    private readonly applications: ApplicationRepository,
    private readonly moves: ListingMoves,
  ) {}

  async execute(tutorId: Uuid, act: StaffAct): Promise<void> {
    await this.acts.perform(act, { tutorId, action: 'tutors.relisted' }, async (tx) => {
      const application = await this.applications.latestUnderLock(tx, tutorId);
      if (!application) throw new NoApplication();
      if (application.state !== 'approved') throw new ApplicationNotDecidable(application.state);
      await this.moves.listIn(tx, { tutorId, by: act.by, reason: act.reason });
    });
  }
}
