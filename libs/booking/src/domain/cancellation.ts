import type { BookingNumbers } from '../booking.rules';
import type { SessionState } from './session-state';

/** Why a family gets everything back whose tutor has a check that ran out. */
export const TUTOR_MAY_NOT_TEACH = 'tutor-may-not-teach';

export type CancellingParty = 'family' | 'tutor';

export type CancellationQuote = {
  /** Back to the family's balance. */
  returnedMinutes: number;
  /** Captured in the tutor's favour. */
  keptMinutes: number;
  /** Granted on top, as an apology. */
  grantedMinutes: number;
  /** The name of the rule that applied. */
  because: string;
  /** How much longer the lots live, for the time that the minutes were held in vain. */
  timeHeldGivenBack: Temporal.Duration | null;
};

type Cancellable = {
  state: SessionState;
  startsAt: Temporal.Instant;
  heldMinutes: number;
  heldAt: Temporal.Instant | null;
};

type Policy = Pick<BookingNumbers, 'cancellationSteps' | 'tutorCancelsLateMinutes' | 'tutorCancelsLateGrantMinutes'>;

/**
 * What a cancellation at `now` gives back and keeps, under the policy frozen at booking. Whole minutes; kept and returned
 * sum to what is held. The quote that is shown and the transfer that is made are this one function.
 */
export function quoteCancellation(
  session: Cancellable,
  by: CancellingParty,
  policy: Policy,
  now: Temporal.Instant,
): CancellationQuote {
  const noticeMinutes = (session.startsAt.epochMilliseconds - now.epochMilliseconds) / 60_000;
  if (by === 'tutor') {
    const isLate = session.state === 'confirmed' && noticeMinutes < policy.tutorCancelsLateMinutes;
    return {
      returnedMinutes: session.heldMinutes,
      keptMinutes: 0,
      grantedMinutes: isLate ? policy.tutorCancelsLateGrantMinutes : 0,
      because: isLate ? 'tutor-cancels-late' : 'tutor-cancels',
      timeHeldGivenBack: session.heldAt === null ? null : session.heldAt.until(now),
    };
  }
  if (session.state === 'requested') {
    return {
      returnedMinutes: session.heldMinutes,
      keptMinutes: 0,
      grantedMinutes: 0,
      because: 'not-accepted-yet',
      timeHeldGivenBack: null,
    };
  }
  const step = [...policy.cancellationSteps]
    .sort((a, b) => b.noticeMinutes - a.noticeMinutes)
    .find((candidate) => noticeMinutes >= candidate.noticeMinutes);
  const returnedMinutes = Math.floor((session.heldMinutes * (step?.returnedPercent ?? 0)) / 100);
  return {
    returnedMinutes,
    keptMinutes: session.heldMinutes - returnedMinutes,
    grantedMinutes: 0,
    because: step?.name ?? 'after-the-start',
    timeHeldGivenBack: null,
  };
}

/**
 * What can't take place because of its tutor, whether we call it off or the family cancels before we would: the family is not
 * to blame, so all comes back as if never held.
 */
export function quoteCallingOff(
  session: Cancellable,
  now: Temporal.Instant,
  because: 'called-off' | typeof TUTOR_MAY_NOT_TEACH = 'called-off',
): CancellationQuote {
  return {
    returnedMinutes: session.heldMinutes,
    keptMinutes: 0,
    grantedMinutes: 0,
    because,
    timeHeldGivenBack: session.heldAt === null ? null : session.heldAt.until(now),
  };
}

/** A session can be cancelled until it starts; from then on presence decides. */
export function isCancellable(session: Pick<Cancellable, 'state' | 'startsAt'>, now: Temporal.Instant): boolean {
  const isInTime = Temporal.Instant.compare(now, session.startsAt) < 0;
  return isInTime && (session.state === 'requested' || session.state === 'confirmed');
}
