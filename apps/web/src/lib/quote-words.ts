import type { CancellationQuote, Session } from './api-types';
import { minutesLabel } from './format';

/** What cancelling now does, in the reader's terms. The figures are the server's; only the sentence is ours. */
export function quoteSentence(quote: CancellationQuote, session: Pick<Session, 'viewerRole'>): string {
  const { returnedMinutes, keptMinutes, grantedMinutes } = quote;
  const total = returnedMinutes + keptMinutes;
  const extra = grantedMinutes > 0 ? ` and ${minutesLabel(grantedMinutes)} are granted on top` : '';
  if (session.viewerRole === 'tutor') {
    return `Cancelling now returns all ${minutesLabel(total)} to the family${extra}.`;
  }
  if (keptMinutes === 0) return `Cancelling now returns all ${minutesLabel(total)}${extra}.`;
  if (returnedMinutes === 0) return `Cancelling now returns nothing: all ${minutesLabel(keptMinutes)} go to the tutor.`;
  return `Cancelling now returns ${minutesLabel(returnedMinutes)} of ${minutesLabel(total)}; ${minutesLabel(keptMinutes)} go to the tutor.`;
}
