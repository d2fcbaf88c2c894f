import type { SessionOutcome } from './session-state';

/** One stay in the room, lobby included, in epoch seconds. A substitute counts by the role that they were let in with. */
export type PresenceStay = { as: 'student' | 'tutor'; from: number; to: number };

export type PresenceEvidence = {
  stays: readonly PresenceStay[];
  /** Billable overlap of student and tutor inside `during`: lobby, pauses and our outages already taken out. */
  togetherSeconds: number;
  /** Our own outages, in epoch seconds. */
  outages: readonly { from: number; to: number }[];
};

export type MissedSessionRules = {
  studentGraceMinutes: number;
  tutorGraceMinutes: number;
  studentMissedChargeMinutes: number;
  tutorMissedGrantMinutes: number;
};

export type OutcomeDecision = {
  outcome: SessionOutcome;
  billedMinutes: number;
  grantedMinutes: number;
  because: string;
};

type Booked = { startsAt: Temporal.Instant; endsAt: Temporal.Instant; heldMinutes: number };

/**
 * What became of a session, from the evidence of who was there. Pure; the same function explains and charges.
 *
 * Any billable overlap makes it delivered, charged by the whole minute. Without one: who came within their grace and
 * waited out the other's grace did their part. Nobody is charged where the evidence doesn't say who failed.
 */
export function decideOutcome(booked: Booked, evidence: PresenceEvidence, rules: MissedSessionRules): OutcomeDecision {
  if (evidence.togetherSeconds > 0) {
    const minutes = Math.floor(evidence.togetherSeconds / 60);
    return {
      outcome: 'delivered',
      billedMinutes: Math.min(minutes, booked.heldMinutes),
      grantedMinutes: 0,
      because: minutes > booked.heldMinutes ? 'delivered-up-to-hold' : 'delivered',
    };
  }
  const start = Math.floor(booked.startsAt.epochMilliseconds / 1000);
  const end = Math.floor(booked.endsAt.epochMilliseconds / 1000);
  const studentGraceEnds = Math.min(start + rules.studentGraceMinutes * 60, end);
  if (evidence.outages.some((outage) => outage.from < studentGraceEnds && outage.to > start)) {
    return { outcome: 'faulted', billedMinutes: 0, grantedMinutes: 0, because: 'our-outage' };
  }
  return decideMissed(booked, evidence, rules, { start, end, studentGraceEnds });
}

type Limits = { start: number; end: number; studentGraceEnds: number };

function decideMissed(
  booked: Booked,
  evidence: PresenceEvidence,
  rules: MissedSessionRules,
  limits: Limits,
): OutcomeDecision {
  const tutor = seen(evidence, 'tutor', limits);
  const student = seen(evidence, 'student', limits);
  const isTutorOnTime = tutor !== null && tutor.first <= limits.start + rules.tutorGraceMinutes * 60;
  if (!isTutorOnTime) return student === null ? bothMissed() : tutorMissed(rules);
  // Both connected at one time, and yet no minute counts: the student was kept in the lobby, or the lesson paused.
  if (wereThereAtOnce(evidence.stays, limits)) return { ...bothMissed(), because: 'not-let-in' };
  if (tutor.last >= limits.studentGraceEnds) {
    return {
      outcome: 'student_missed',
      billedMinutes: Math.min(rules.studentMissedChargeMinutes, booked.heldMinutes),
      grantedMinutes: 0,
      because: 'student-not-there-in-time',
    };
  }
  const didTutorLeaveWaitingStudent =
    student !== null && student.first <= limits.studentGraceEnds && student.last > tutor.last;
  return didTutorLeaveWaitingStudent ? tutorMissed(rules) : bothMissed();
}

function tutorMissed(rules: MissedSessionRules): OutcomeDecision {
  return {
    outcome: 'tutor_missed',
    billedMinutes: 0,
    grantedMinutes: rules.tutorMissedGrantMinutes,
    because: 'tutor-not-there-in-time',
  };
}

function bothMissed(): OutcomeDecision {
  return { outcome: 'both_missed', billedMinutes: 0, grantedMinutes: 0, because: 'nobody-waited' };
}

function wereThereAtOnce(stays: readonly PresenceStay[], { start, end }: Limits): boolean {
  const inside = (as: PresenceStay['as']) =>
    stays
      .filter((stay) => stay.as === as)
      .map((stay) => ({ from: Math.max(stay.from, start), to: Math.min(stay.to, end) }));
  return inside('student').some((student) =>
    inside('tutor').some((tutor) => Math.max(student.from, tutor.from) < Math.min(student.to, tutor.to)),
  );
}

/** First and last sight of a role inside the session, or null. */
function seen(
  evidence: PresenceEvidence,
  as: PresenceStay['as'],
  limits: Limits,
): { first: number; last: number } | null {
  let first = Infinity;
  let last = -Infinity;
  for (const stay of evidence.stays) {
    const from = Math.max(stay.from, limits.start);
    const to = Math.min(stay.to, limits.end);
    if (stay.as !== as || to <= from) continue;
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  return first === Infinity ? null : { first, last };
}
