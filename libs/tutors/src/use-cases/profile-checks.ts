import { Injectable } from '@nestjs/common';
import type { TutorProfileDraft } from '../domain/tutor';
import { SubjectRepository } from '../persistence/subject.repository';
import { LevelNotOffered, UnknownSubject, UnknownTimeZone } from '../tutors.errors';

/** What the form of a request can't say about a profile: whether what it names exists. */
@Injectable()
export class ProfileChecks {
  constructor(private readonly subjects: SubjectRepository) {}

  async require(draft: Pick<TutorProfileDraft, 'timeZone' | 'subjects'>): Promise<void> {
    requireTimeZone(draft.timeZone);
    await this.requireOffered(draft);
  }

  /** The foreign key is the net below; this names the very field. */
  private async requireOffered(draft: Pick<TutorProfileDraft, 'subjects'>): Promise<void> {
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
