import type { Acceptance, CancellationQuote, Session } from './api-types';
import { minutesLabel } from './format';

/** What canceling now does, in the reader's terms. The figures are the server's; only the sentence is ours. */
export function quoteSentence(quote: CancellationQuote, session: Pick<Session, 'viewerRole'>): string {
  const { returnedMinutes, keptMinutes, grantedMinutes } = quote;
  const total = returnedMinutes + keptMinutes;
  const extra = grantedMinutes > 0 ? ` and ${minutesLabel(grantedMinutes)} are granted on top` : '';
  if (session.viewerRole === 'tutor') {
    return `Canceling now returns all ${minutesLabel(total)} to the family${extra}.`;
  }
  if (keptMinutes === 0) return `Canceling now returns all ${minutesLabel(total)}${extra}.`;
  if (returnedMinutes === 0) return `Canceling now returns nothing: all ${minutesLabel(keptMinutes)} go to the tutor.`;
  return `Canceling now returns ${minutesLabel(returnedMinutes)} of ${minutesLabel(total)}; ${minutesLabel(keptMinutes)} go to the tutor.`;
}

const HOUR = 3_600_000;

/** What canceling will do, said before anything is booked; after that the server's quote speaks. */
export function cancellationRule(startMs: number | null, nowMs: number, acceptance: Acceptance): string {
  const notice = startMs === null ? Infinity : startMs - nowMs;
  const rule =
    notice >= 24 * HOUR
      ? 'free to cancel until 24 hours before; half comes back until 4 hours before.'
      : notice >= 4 * HOUR
        ? 'half comes back when you cancel until 4 hours before, and nothing after that.'
        : 'canceling this session returns nothing.';
  if (acceptance === 'request') return `Once the tutor accepts: ${rule}`;
  return rule.charAt(0).toUpperCase() + rule.slice(1);
}
