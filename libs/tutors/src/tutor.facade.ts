import { Clock, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Acceptance, BookableTutor, Subject, Tutor, TutorCard } from './domain/tutor';
import { SubjectRepository } from './persistence/subject.repository';
import { TutorRepository } from './persistence/tutor.repository';
import { SubjectNotTaught, TutorNotFound, UnknownSubject } from './tutors.errors';

/** Of the protocol's 50,000, with room for the other pages. */
const MOST_IN_A_SITEMAP = 49_900;

/** What other modules may ask about tutors. `tutorId` is the profile's own id; `accountId` is the sign-in behind it. */
@Injectable()
export class TutorFacade {
  constructor(
    private readonly tutors: TutorRepository,
    private readonly subjects: SubjectRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The tutor, if a session of this subject and level can be booked with them now.
   * Not listed, or a check that ran out: `tutors.not-found` (404). Subject or level not taught: `tutors.subject-not-taught` (422).
   */
  async requireBookable(tutorId: Uuid, subjectId: Uuid, level: string): Promise<BookableTutor> {
    const tutor = await this.tutors.findById(tutorId, this.clock.now());
    if (!tutor?.isListed) throw new TutorNotFound();
    const taught = tutor.subjects.find((subject) => subject.subjectId === subjectId);
    if (!taught?.levels.some((offered) => offered === level)) throw new SubjectNotTaught();
    return { tutorId: tutor.id, accountId: tutor.accountId, timeZone: tutor.timeZone, displayName: tutor.displayName };
  }

  /** The tutor, listed or not (look at `isListed`): past and coming sessions outlive a listing. `tutors.not-found` (404) when unknown. */
  async getTutor(tutorId: Uuid): Promise<Tutor> {
    const tutor = await this.tutors.findById(tutorId, this.clock.now());
    if (!tutor) throw new TutorNotFound();
    return tutor;
  }

  /** The profile behind a sign-in, listed or not; null where the account has none. */
  async byAccount(accountId: Uuid): Promise<Tutor | null> {
    return this.tutors.findByAccount(accountId, this.clock.now());
  }

  /** Cards by tutor id, listed or not, for showing names beside sessions. Unknown ids are absent. */
  async cards(tutorIds: readonly Uuid[]): Promise<Map<Uuid, TutorCard>> {
    return this.tutors.cardsById(tutorIds);
  }

  /** The addresses of every tutor listed now, longest listed first, as many as one sitemap holds. */
  async publicPages(): Promise<{ slug: string; changedAt: Temporal.Instant }[]> {
    return this.tutors.publicPages(this.clock.now(), MOST_IN_A_SITEMAP);
  }

  /** One subject by id or by slug, with the levels that it is offered at. `tutors.unknown-subject` (422) when there is none. */
  async subject(idOrSlug: string, pointer = '/subjectId'): Promise<Subject> {
    const subject = await this.subjects.find(idOrSlug);
    if (!subject) throw new UnknownSubject(pointer);
    return subject;
  }

  /** Sets whether bookings stand at once or wait for an answer: booking's availability form edits it, the public page shows it. */
  async setAcceptance(tx: Transaction, tutorId: Uuid, acceptance: Acceptance): Promise<void> {
    await this.tutors.setAcceptance(tx, tutorId, acceptance, this.clock.now());
  }
}
