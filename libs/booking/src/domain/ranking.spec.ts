import fc from 'fast-check';
import { isRank, rankOf, reliability, soonness, type Signals } from './ranking';

const NOW = 30_000_000;
const plain: Signals = { fit: 1, firstStart: NOW + 60, kept: 0, broken: 0 };
const rank = (change: Partial<Signals>): number => rankOf({ ...plain, ...change }, NOW);

describe('the rank of a tutor', () => {
  it('is higher for who fits better, is open sooner, or kept more sessions, everything else alike', () => {
    expect(rank({ fit: 0.9 })).toBeGreaterThan(rank({ fit: 0.6 }));
    expect(rank({ firstStart: NOW + 30 })).toBeGreaterThan(rank({ firstStart: NOW + 1440 }));
    expect(rank({ firstStart: NOW + 80_000 })).toBeGreaterThan(rank({ firstStart: null }));
    expect(rank({ kept: 40, broken: 0 })).toBeGreaterThan(rank({ kept: 36, broken: 4 }));
  });

  it('never puts a guess before a found word, however soon and reliable', () => {
    expect(rank({ fit: 0.5, firstStart: null, broken: 100 })).toBeGreaterThan(rank({ fit: 0.49, kept: 1000 }));
  });

  it('forgives a first lost session more than a habit', () => {
    expect(reliability({ kept: 0, broken: 0 })).toBe(0.9);
    expect(reliability({ kept: 0, broken: 1 })).toBeGreaterThan(0.85);
    expect(reliability({ kept: 50, broken: 50 })).toBeLessThan(0.6);
    expect(reliability({ kept: 500, broken: 0 })).toBeGreaterThan(0.99);
  });

  it('halves the worth of being open with a day of waiting', () => {
    expect([0, 1440, 7 * 1440].map((wait) => soonness(NOW + wait, NOW))).toEqual([1, 0.5, 0.125]);
    expect(soonness(null, NOW)).toBe(0);
    expect(soonness(NOW - 5, NOW)).toBe(1);
  });

  it('is a whole number that a cursor carries unrounded', () => {
    fc.assert(
      fc.property(
        fc.record({
          fit: fc.double({ min: 0, max: 1, noNaN: true }),
          firstStart: fc.option(fc.integer({ min: NOW - 100, max: NOW + 525_600 })),
          kept: fc.nat(10_000),
          broken: fc.nat(10_000),
        }),
        (signals) => {
          const value = rankOf(signals, NOW);
          expect(isRank(value)).toBe(true);
        },
      ),
    );
    for (const other of [-1, 0.5, 2_000_001, 2 ** 40, NaN, '1', null, undefined]) expect(isRank(other)).toBe(false);
  });
});
