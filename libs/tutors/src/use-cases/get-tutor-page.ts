import { Clock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { TutorPage } from '../domain/tutor';
import { toPage, toTutor } from '../persistence/tutor-rows';
import { TutorRepository } from '../persistence/tutor.repository';
import { TutorNotFound } from '../tutors.errors';

/** A listed tutor's public page. Whoever is not listed at this moment is not there. */
@Injectable()
export class GetTutorPage {
  constructor(
    private readonly tutors: TutorRepository,
    private readonly clock: Clock,
  ) {}

  async execute(slug: string): Promise<TutorPage> {
    const row = await this.tutors.findRowBySlug(slug);
    if (!row || !toTutor(row, this.clock.now()).isListed) throw new TutorNotFound();
    return {
      ...toPage(row),
    };
  }
}
