/** What a tutor is ranked by. Times are epoch minutes. */
export type Signals = {
  /** How well the words fit: 1 without words, from a half on for words that were found, less for what was guessed. */
  readonly fit: number;
  readonly firstStart: number | null;
  /** Sessions of the last year that the tutor came to, and those that they canceled or missed. */
  readonly kept: number;
  readonly broken: number;
};

const WEIGHTS = { fit: 0.5, soonness: 0.3, reliability: 0.2 };
const WORDS_WERE_FOUND = 0.5;
/** A tutor of no sessions counts like one of twenty of which nine in ten were kept: a first one lost is no verdict. */
const PRIOR = { sessions: 20, keptShare: 0.9 };
const MINUTES_PER_DAY = 1440;
const WHOLE = 1_000_000;

/**
 * The place of a tutor among those found, higher is better, in whole millionths so that a cursor carries it exactly:
 * half how well they fit, three tenths how soon they are open, two tenths how reliable they were. What was only guessed
 * from the words stands behind all that was found by them. The search ranks with booking_rank, which is this in SQL: a
 * change of either fails the test that compares them.
 */
export function rankOf(signals: Signals, asOf: number): number {
  const score =
    WEIGHTS.fit * signals.fit +
    WEIGHTS.soonness * soonness(signals.firstStart, asOf) +
    WEIGHTS.reliability * reliability(signals);
  return Math.round(WHOLE * ((signals.fit >= WORDS_WERE_FOUND ? 1 : 0) + score));
}

export function isRank(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 2 * WHOLE;
}

/** 1 for right now, a half for tomorrow at this time, an eighth for in a week; 0 for never. */
export function soonness(firstStart: number | null, asOf: number): number {
  return firstStart === null ? 0 : 1 / (1 + Math.max(0, firstStart - asOf) / MINUTES_PER_DAY);
}

/** The share of sessions that the tutor came to, drawn towards the usual where there were few. */
export function reliability({ kept, broken }: Pick<Signals, 'kept' | 'broken'>): number {
  return (kept + PRIOR.sessions * PRIOR.keptShare) / (kept + broken + PRIOR.sessions);
}
