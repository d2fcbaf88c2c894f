import fc from 'fast-check';
import { heldBy, type LedgerOracle, type OracleLot } from './ledger-oracle';

export const HOLDS = 6;

const minutes = fc.integer({ min: 1, max: 90 });
/** Mostly the first one, so that a life has depth. */
const which = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.constant(1));
const source = fc.constantFrom('purchase' as const, 'grant' as const, 'bonus' as const);
/** How much of what is there, in percent: now and then more than there is. */
const share = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 100 }) }, fc.integer({ min: 101, max: 130 }));
/** Among the holds and lots there are; whether it should be one that fits the step. */
const target = {
  pick: fc.nat({ max: 999 }),
  fits: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
};

/** One step of a family's life with its minutes. */
export const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      op: fc.constant('credit' as const),
      family: which,
      minutes,
      source,
      lives: fc.option(fc.integer({ min: 1, max: 900 }), { freq: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('grant' as const), family: which, minutes }) },
  { weight: 7, arbitrary: fc.record({ op: fc.constant('hold' as const), family: which, ...target, share }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('capture' as const), ...target, share, tutor: which }) },
  {
    weight: 4,
    arbitrary: fc.record({
      op: fc.constant('release' as const),
      ...target,
      share: fc.option(share),
      extendHours: fc.option(fc.integer({ min: 1, max: 500 }), { freq: 2 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('settle' as const), ...target, share, tutor: which }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('setAside' as const), ...target, share }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('refund' as const), ...target, share }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('restore' as const), ...target, share }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('freeze' as const), ...target }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('thaw' as const), ...target }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('clawBack' as const), ...target, share }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('expire' as const) }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('pass' as const), hours: fc.integer({ min: -3, max: 400 }) }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('retry' as const), pick: fc.nat({ max: 999 }) }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('reuse' as const), pick: fc.nat({ max: 999 }) }) },
);

export const START_WITH: Step[] = ([0, 1] as const).flatMap((family): Step[] => [
  { op: 'credit' as const, family, minutes: 60, source: 'purchase' as const, lives: null },
  { op: 'credit' as const, family, minutes: 30, source: 'bonus' as const, lives: 500 },
]);

export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type Wish = Exclude<Step, { op: 'pass' | 'retry' | 'reuse' | 'expire' }>;

/** A step with its hold, lot and minutes chosen. */
export type Move =
  | Extract<Step, { op: 'credit' | 'grant' }>
  | { op: 'hold'; family: number; holdNo: number; minutes: number }
  | { op: 'capture' | 'settle'; holdNo: number; minutes: number; tutor: number }
  | { op: 'release'; holdNo: number; minutes: number | null; extendHours: number | null }
  | { op: 'setAside' | 'refund' | 'restore' | 'clawBack'; lotNo: number; minutes: number }
  | { op: 'freeze' | 'thaw'; lotNo: number };

const part = (of: number, percent: number) => Math.max(1, Math.round((of * percent) / 100));

function chosen(candidates: number[], pick: number, otherwise: number): number {
  return candidates.length > 0 ? candidates[pick % candidates.length]! : otherwise;
}

const FITTING_LOT: Record<
  'setAside' | 'refund' | 'restore' | 'clawBack' | 'freeze' | 'thaw',
  (lot: OracleLot) => boolean
> = {
  setAside: (lot) => lot.available > 0,
  refund: (lot) => lot.setAside > 0,
  restore: (lot) => lot.setAside > 0,
  freeze: (lot) => !lot.isDisputed && lot.available < lot.minutes,
  thaw: (lot) => lot.isDisputed,
  clawBack: (lot) => lot.isDisputed,
};
const LOT_MINUTES: Record<'setAside' | 'refund' | 'restore' | 'clawBack', (lot: OracleLot) => number> = {
  setAside: (lot) => lot.available,
  refund: (lot) => lot.setAside,
  restore: (lot) => lot.setAside,
  clawBack: (lot) => lot.minutes,
};

export function toMove(wish: Wish, oracle: LedgerOracle, now: number): Move {
  if (wish.op === 'credit' || wish.op === 'grant') return wish;
  if (wish.op === 'hold') {
    const holds = Array.from({ length: HOLDS }, (_, holdNo) => holdNo);
    const own = holds.filter((holdNo) => (oracle.holds.get(holdNo)?.family ?? wish.family) === wish.family);
    const { availableMinutes } = oracle.balance(wish.family, now);
    const minutes = part(availableMinutes, wish.share);
    return { op: 'hold', family: wish.family, holdNo: chosen(wish.fits ? own : holds, wish.pick, 0), minutes };
  }
  if (wish.op === 'capture' || wish.op === 'settle' || wish.op === 'release') {
    const open = [...oracle.holds].filter(([, hold]) => !wish.fits || heldBy(hold) > 0).map(([holdNo]) => holdNo);
    const holdNo = chosen(open, wish.pick, HOLDS - 1);
    const hold = oracle.holds.get(holdNo);
    const minutes = wish.share === null ? null : part(hold ? heldBy(hold) : 10, wish.share);
    if (wish.op === 'release') return { op: 'release', holdNo, minutes, extendHours: wish.extendHours };
    return {
      op: wish.op,
      holdNo,
      minutes: wish.op === 'settle' && wish.pick % 5 === 0 ? 0 : minutes!,
      tutor: wish.tutor,
    };
  }
  const lots = oracle.lots
    .map((_, lotNo) => lotNo)
    .filter((lotNo) => !wish.fits || FITTING_LOT[wish.op](oracle.lots[lotNo]!));
  const lotNo = chosen(lots, wish.pick, oracle.lots.length);
  if (wish.op === 'freeze' || wish.op === 'thaw') return { op: wish.op, lotNo };
  const lot = oracle.lots[lotNo];
  return { op: wish.op, lotNo, minutes: part(lot ? LOT_MINUTES[wish.op](lot) : 10, wish.share) };
}
