import type { Session, SessionState } from './api-types';
import { minutesLabel } from './format';

export type Tone = 'quiet' | 'action' | 'time' | 'confirmed' | 'loss';

const STATES: Record<SessionState, { label: string; tone: Tone }> = {
  reserved: { label: 'Held, not booked yet', tone: 'time' },
  requested: { label: 'Waiting for the tutor', tone: 'action' },
  confirmed: { label: 'Confirmed', tone: 'confirmed' },
  in_progress: { label: 'In progress', tone: 'time' },
  completed: { label: 'Finished', tone: 'quiet' },
  declined: { label: 'Declined', tone: 'loss' },
  expired: { label: 'Expired', tone: 'quiet' },
  cancelled: { label: 'Canceled', tone: 'loss' },
  missed: { label: 'Missed', tone: 'loss' },
};

export function stateWords(session: Pick<Session, 'state' | 'viewerRole'>): { label: string; tone: Tone } {
  if (session.state === 'requested' && session.viewerRole === 'tutor')
    return { label: 'Waiting for your answer', tone: 'action' };
  return STATES[session.state];
}

/** A tutor's sight of a student ends some time after their last session. */
export const studentName = (session: Pick<Session, 'student'>): string =>
  session.student?.firstName ?? 'a former student';

/** "Algebra 1 with Ada L." for the family, "Algebra 1 with Sam" for the tutor. */
export function sessionTitle(session: Session): string {
  const other = session.viewerRole === 'tutor' ? studentName(session) : session.tutor.displayName;
  return `${session.subject.name} with ${other}`;
}

function chargedWords(billed: number, held: number): string {
  if (billed === 0) return 'Nothing was charged.';
  return billed === held
    ? `All ${minutesLabel(held)} were charged.`
    : `${minutesLabel(billed)} of ${minutesLabel(held)} were charged.`;
}

/** What became of it, in a sentence; null while that is open. */
export function outcomeSentence(session: Session): string | null {
  const billed = session.billedMinutes;
  const charged = billed === null ? '' : ` ${chargedWords(billed, session.heldMinutes)}`;
  if (session.state === 'declined') {
    return session.viewerRole === 'tutor'
      ? 'You declined this request. The family’s minutes are back with them.'
      : 'The tutor could not take this request. All minutes came back.';
  }
  if (session.state === 'expired') return 'Nobody confirmed this in time. Nothing was charged.';
  if (session.state === 'cancelled') return `This session was canceled.${charged}`;
  switch (session.outcome) {
    case 'delivered':
      return `Student and tutor met.${charged}`;
    case 'student_missed':
      return `The student did not come.${charged}`;
    case 'tutor_missed':
      return `The tutor did not come.${charged}`;
    case 'both_missed':
      return `Nobody came.${charged}`;
    case 'faulted':
      return `A fault on our side ended it.${charged}`;
    default:
      return null;
  }
}

export const isOver = (state: SessionState): boolean =>
  ['completed', 'missed', 'cancelled', 'declined', 'expired'].includes(state);

/** ", grade 9", whatever way the grade was written down. */
export function gradeWords(session: Pick<Session, 'student'>): string {
  const grade = session.student?.grade?.replace(/^grade\s+/i, '');
  return grade ? `, grade ${grade}` : '';
}

export interface Charge {
  is: 'held' | 'settling' | 'charged';
  minutes: number;
}

/** What a session costs as far as that is known: held, then being settled for a minute or two after the end, then charged. */
export function chargeOf(session: Pick<Session, 'state' | 'billedMinutes' | 'heldMinutes'>): Charge {
  const { state, billedMinutes, heldMinutes } = session;
  if (billedMinutes !== null) return { is: 'charged', minutes: billedMinutes };
  if (!isOver(state)) return { is: 'held', minutes: heldMinutes };
  const isMet = state === 'completed' || state === 'missed';
  return isMet ? { is: 'settling', minutes: heldMinutes } : { is: 'charged', minutes: 0 };
}
