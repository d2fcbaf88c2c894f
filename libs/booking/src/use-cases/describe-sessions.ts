import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { FamilyFacade, PeopleFacade, type StudentCard } from '@app/identity';
import type { SignedIn } from '@app/platform';
import { TutorFacade, type TutorCard } from '@app/tutors';
import { RulesInForce } from '../rules-in-force';
import type { SessionFacts } from '../booking.types';
import { isCancellable } from '../domain/cancellation';
import { findMove } from '../domain/session-state';
import type { ViewerRole } from './find-visible-session';
import { TutorSight } from './tutor-sight';

/** A session as one person may see it: what is missing here is not theirs to know. */
export type SessionView = {
  session: SessionFacts;
  viewerRole: ViewerRole;
  tutor: Pick<TutorCard, 'id' | 'slug' | 'displayName' | 'timeZone' | 'avatarSeed' | 'avatarUrl'>;
  /** Null once a tutor's sight of a student has ended. */
  student: Pick<StudentCard, 'id' | 'firstName' | 'grade'> | null;
  subject: { id: Uuid; name: string };
  /** The adult who supervises it, by name. A tutor is not told: policy 3(a). */
  supervisor: string | null;
  joinOpensAt: Temporal.Instant;
  roomClosesAt: Temporal.Instant;
  can: { cancel: boolean; accept: boolean; decline: boolean; join: boolean; confirm: boolean };
};

type Seen = { session: SessionFacts; viewerRole: ViewerRole };

/** Puts names beside sessions, a few reads for a whole page. */
@Injectable()
export class DescribeSessions {
  /** The catalogue of subjects only grows, with a release. */
  private readonly knownSubjects = new Map<Uuid, string>();

  constructor(
    private readonly families: FamilyFacade,
    private readonly people: PeopleFacade,
    private readonly tutors: TutorFacade,
    private readonly rules: RulesInForce,
    private readonly sight: TutorSight,
    private readonly clock: Clock,
  ) {}

  async one(actor: SignedIn, seen: Seen): Promise<SessionView> {
    const [view] = await this.all(actor, [seen]);
    if (!view) throw new Error('One session was asked for and none was described.');
    return view;
  }

  async all(actor: SignedIn, seen: readonly Seen[]): Promise<SessionView[]> {
    if (seen.length === 0) return [];
    const now = this.clock.now();
    const unique = (pick: (session: SessionFacts) => Uuid): Uuid[] => [
      ...new Set(seen.map(({ session }) => pick(session))),
    ];
    const tutors = await this.tutors.cards(unique((session) => session.tutorId));
    const students = await this.families.studentCards(unique((session) => session.studentId));
    const subjects = await this.subjectNames(unique((session) => session.subjectId));
    const supervisors = await this.people.displayNames(unique((session) => session.supervisorId));
    const taught = seen.filter(({ viewerRole }) => viewerRole === 'tutor').map(({ session }) => session.studentId);
    const outOfSight = await this.sight.lost(actor.accountId, taught);
    const bookable = await this.studentsWithBooking(actor, seen);
    const views: SessionView[] = [];
    for (const { session, viewerRole } of seen) {
      const policy = await this.rules.version(session.policyVersion);
      const joinOpensAt = session.startsAt.subtract({ minutes: policy.joinBeforeMinutes });
      const roomClosesAt = session.endsAt.add({ minutes: policy.roomClosesAfterMinutes });
      const isHidden = viewerRole === 'tutor' && outOfSight.has(session.studentId);
      views.push({
        session,
        viewerRole,
        tutor: tutors.get(session.tutorId) ?? formerTutor(session.tutorId),
        student: isHidden ? null : (students.get(session.studentId) ?? null),
        subject: { id: session.subjectId, name: subjects.get(session.subjectId) ?? '' },
        supervisor: viewerRole === 'tutor' ? null : (supervisors.get(session.supervisorId) ?? null),
        joinOpensAt,
        roomClosesAt,
        can: whatCanBeDone(session, viewerRole, bookable.has(`${session.familyId} ${session.studentId}`), {
          now,
          joinOpensAt,
          roomClosesAt,
        }),
      });
    }
    return views;
  }

  private async subjectNames(ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, string>> {
    for (const id of ids) {
      if (!this.knownSubjects.has(id)) this.knownSubjects.set(id, (await this.tutors.subject(id)).name);
    }
    return this.knownSubjects;
  }

  /** `family student` for whom the actor may book: what one may do for a sister says nothing about her brother. */
  private async studentsWithBooking(actor: SignedIn, seen: readonly Seen[]): Promise<ReadonlySet<string>> {
    if (!seen.some(({ viewerRole }) => viewerRole === 'guardian')) return new Set();
    const { guarded } = await this.families.sightOf(actor.accountId);
    const bookable = guarded.filter((link) => link.powers.includes('book'));
    return new Set(bookable.map((link) => `${link.familyId} ${link.studentId}`));
  }
}

function whatCanBeDone(
  session: SessionFacts,
  viewerRole: ViewerRole,
  mayBook: boolean,
  times: { now: Temporal.Instant; joinOpensAt: Temporal.Instant; roomClosesAt: Temporal.Instant },
): SessionView['can'] {
  const { now, joinOpensAt, roomClosesAt } = times;
  const isBefore = (deadline: Temporal.Instant | null): boolean =>
    deadline !== null && Temporal.Instant.compare(now, deadline) < 0;
  const isAnswerable = viewerRole === 'tutor' && session.state === 'requested' && isBefore(session.answerBy);
  const isRoomOpen = !isBefore(joinOpensAt) && isBefore(roomClosesAt);
  return {
    cancel: isCancellable(session, now) && (viewerRole === 'tutor' || (viewerRole === 'guardian' && mayBook)),
    accept: isAnswerable && findMove(session.state, 'accept') !== null,
    decline: isAnswerable && findMove(session.state, 'decline') !== null,
    join: isRoomOpen && (session.state === 'confirmed' || session.state === 'in_progress'),
    confirm: viewerRole === 'guardian' && mayBook && session.state === 'reserved' && isBefore(session.reservedUntil),
  };
}

function formerTutor(id: Uuid): SessionView['tutor'] {
  return { id, slug: '', displayName: 'Former tutor', timeZone: 'UTC', avatarSeed: id, avatarUrl: null };
}
