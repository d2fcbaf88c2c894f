import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { FamilyFacade } from '@app/identity';
import type { SignedIn } from '@app/platform';
import { TutorFacade } from '@app/tutors';
import { RulesInForce } from '../rules-in-force';
import { TeachingRepository, type TaughtStudent } from '../persistence/teaching.repository';

export interface OwnStudent extends Omit<TaughtStudent, 'latestEndsAt' | 'latest'> {
  firstName: string;
  grade: string | null;
  subject: string;
  level: string;
  goals: string | null;
  /** When a tutor stops seeing this student, unless there is another session. */
  seenUntil: Temporal.Instant;
}

/** A tutor's students, with no more of them than policy 3(a) allows, and for no longer than ⓝ after the last session. */
@Injectable()
export class ListOwnStudents {
  constructor(
    private readonly teaching: TeachingRepository,
    private readonly families: FamilyFacade,
    private readonly tutors: TutorFacade,
    private readonly rules: RulesInForce,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SignedIn): Promise<OwnStudent[]> {
    const tutor = await this.tutors.byAccount(actor.accountId);
    if (!tutor) return [];
    const now = this.clock.now();
    const { tutorSightDays } = (await this.rules.at(now)).values;
    const inSight = (await this.teaching.studentsOf(tutor.id, now))
      .map((taught) => ({ ...taught, seenUntil: taught.latestEndsAt.add({ hours: tutorSightDays * 24 }) }))
      .filter(({ seenUntil }) => Temporal.Instant.compare(now, seenUntil) <= 0);
    const cards = await this.families.studentCards(inSight.map(({ studentId }) => studentId));
    const subjects = await this.subjectNames(inSight.map(({ latest }) => latest.subjectId));
    return inSight
      .flatMap(({ latest, latestEndsAt: _, ...taught }) => {
        const card = cards.get(taught.studentId);
        if (!card) return [];
        const { level, goals } = latest;
        const subject = subjects.get(latest.subjectId) ?? '';
        return [{ ...taught, firstName: card.firstName, grade: card.grade, subject, level, goals }];
      })
      .sort(nextFirst);
  }

  private async subjectNames(ids: readonly Uuid[]): Promise<Map<Uuid, string>> {
    const names = new Map<Uuid, string>();
    for (const id of new Set(ids)) names.set(id, (await this.tutors.subject(id)).name);
    return names;
  }
}

function nextFirst(a: OwnStudent, b: OwnStudent): number {
  if (a.next && b.next) return Temporal.Instant.compare(a.next.startsAt, b.next.startsAt);
  if (a.next || b.next) return a.next ? -1 : 1;
  return Temporal.Instant.compare(b.seenUntil, a.seenUntil);
}
