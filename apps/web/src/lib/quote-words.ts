import type { Acceptance, CancellationQuote, CancellationStep, Session } from './api-types';
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

const MINUTE = 60_000;

/** What canceling will do, said before anything is booked; after that the server's quote speaks. The figures are the server's. */
export function cancellationRule(
  steps: readonly CancellationStep[],
  startMs: number | null,
  nowMs: number,
  acceptance: Acceptance,
): string {
  const notice = startMs === null ? Infinity : (startMs - nowMs) / MINUTE;
  const reachable = steps.filter((step) => step.returnedPercent > 0 && step.noticeMinutes <= notice);
  const [first, ...later] = reachable;
  const rule = !first
    ? 'canceling this session returns nothing.'
    : first.returnedPercent === 100
      ? `${[`free to cancel ${until(first)}`, ...later.map(comesBack)].join('; ')}.`
      : `${[`${share(first)} comes back when you cancel ${until(first)}`, ...later.map(comesBack)].join('; ')}, and nothing after that.`;
  if (acceptance === 'request') return `Once the tutor accepts: ${rule}`;
  return rule.charAt(0).toUpperCase() + rule.slice(1);
}

const comesBack = (step: CancellationStep): string => `${share(step)} comes back ${until(step)}`;

const share = ({ returnedPercent }: CancellationStep): string =>
  returnedPercent === 50 ? 'half' : `${returnedPercent} percent`;

function until({ noticeMinutes }: CancellationStep): string {
  if (noticeMinutes === 0) return 'until it starts';
  const hours = noticeMinutes / 60;
  if (!Number.isInteger(hours)) return `until ${minutesLabel(noticeMinutes)} before`;
  return `until ${hours} ${hours === 1 ? 'hour' : 'hours'} before`;
}
