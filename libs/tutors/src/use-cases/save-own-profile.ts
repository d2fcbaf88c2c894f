import { Clock, type Uuid } from '@app/kernel';
import { Outbox, UnitOfWork } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { TutorProfileDraft } from '../domain/tutor';
import { SubjectRepository } from '../persistence/subject.repository';
import { TutorRepository } from '../persistence/tutor.repository';
import { TutorProfileChanged } from '../tutors.events';
import { LevelNotOffered, UnknownSubject, UnknownTimeZone } from '../tutors.errors';

/** The first save applies as a tutor; every later one rewrites the same profile. Neither changes the listing. */
@Injectable()
export class SaveOwnProfile {
  constructor(
    private readonly tutors: TutorRepository,
    private readonly subjects: SubjectRepository,
    private readonly outbox: Outbox,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(accountId: Uuid, draft: TutorProfileDraft): Promise<Uuid> {
    requireTimeZone(draft.timeZone);
    await this.requireOffered(draft);
    return this.unitOfWork.run(async (tx) => {
      const tutorId = await this.tutors.saveProfile(tx, accountId, draft, this.clock.now());
      await this.outbox.append(tx, TutorProfileChanged, { tutorId });
      return tutorId;
    });
  }

  /** The foreign key is the net below; this names the very field. */
  private async requireOffered(draft: TutorProfileDraft): Promise<void> {
    const catalogue = new Map((await this.subjects.all()).map((subject) => [subject.id, subject]));
    for (const [index, wish] of draft.subjects.entries()) {
      const subject = catalogue.get(wish.subjectId);
      if (!subject) throw new UnknownSubject(`/subjects/${index}/subjectId`);
      const offered = new Set(subject.levels.map((one) => one.level));
      const wrong = wish.levels.findIndex((level) => !offered.has(level));
      if (wrong >= 0) throw new LevelNotOffered(`/subjects/${index}/levels/${wrong}`);
    }
  }
}

/** Only names of the tz database: an offset like +05:00 knows no clock change. */
function requireTimeZone(timeZone: string): void {
  if (!/^[A-Za-z]/.test(timeZone)) throw new UnknownTimeZone();
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  } catch {
    throw new UnknownTimeZone();
  }
}
