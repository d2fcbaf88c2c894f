import type { BookingNumbers } from '../booking.rules';

type ReservationRules = Pick<BookingNumbers, 'reservationMinutes'>;
type RequestRules = Pick<BookingNumbers, 'requestAnswerMinutes' | 'requestAnswerBeforeStartMinutes'>;

/** How long a time is kept while minutes are bought; never beyond its own start. */
export function reservationEndsAt(
  startsAt: Temporal.Instant,
  rules: ReservationRules,
  now: Temporal.Instant,
): Temporal.Instant {
  return earlier(now.add({ minutes: rules.reservationMinutes }), startsAt);
}

/** Until when the tutor may answer. In the past where the start is too near for a request. */
export function requestAnswerBy(
  startsAt: Temporal.Instant,
  rules: RequestRules,
  now: Temporal.Instant,
): Temporal.Instant {
  return earlier(
    now.add({ minutes: rules.requestAnswerMinutes }),
    startsAt.subtract({ minutes: rules.requestAnswerBeforeStartMinutes }),
  );
}

/**
 * The notice that a calendar really needs: where the tutor answers first, the request must leave time to pay (a
 * reservation's length) and to answer (a step) before the last moment for an answer.
 */
export function effectiveNotice(
  calendar: { acceptance: 'instant' | 'request'; noticeMinutes: number; stepMinutes: number },
  rules: ReservationRules & RequestRules,
): number {
  if (calendar.acceptance === 'instant') return calendar.noticeMinutes;
  return Math.max(calendar.noticeMinutes, leastRequestNotice(rules) + calendar.stepMinutes);
}

/** The part of it that no calendar changes; the search's SQL adds the rest (booking_notice). */
export function leastRequestNotice(rules: ReservationRules & RequestRules): number {
  return rules.requestAnswerBeforeStartMinutes + rules.reservationMinutes;
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) <= 0 ? a : b;
}
