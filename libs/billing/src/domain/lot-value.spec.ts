import fc from 'fast-check';
import { centsOfNext, type LotValue, moveOn } from './lot-value';

const fresh = (minutes: number, totalCents: number): LotValue => ({
  minutes,
  totalCents,
  movedMinutes: 0,
  movedCents: 0,
});

describe('what the minutes of a lot are worth', () => {
  it('gives the residue to the last movement', () => {
    const first = centsOfNext(fresh(3, 100), 1);
    const second = centsOfNext(moveOn(fresh(3, 100), 1), 1);
    const third = centsOfNext(moveOn(fresh(3, 100), 2), 1);
    expect([first, second, third]).toEqual([33, 33, 34]);
  });

  it('moves exactly the whole price however the lot is used up, never a negative amount, never too much on the way', () => {
    const lots = fc.record({ minutes: fc.integer({ min: 1, max: 20_000 }), totalCents: fc.nat({ max: 99_999_999 }) });
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(lots, cuts, ({ minutes, totalCents }, fractions) => {
        let lot = fresh(minutes, totalCents);
        const pieces = fractions.map((fraction) => Math.floor(fraction * minutes)).sort((a, b) => a - b);
        for (const until of [...pieces, minutes]) {
          const cents = centsOfNext(lot, until - lot.movedMinutes);
          expect(cents).toBeGreaterThanOrEqual(0);
          lot = moveOn(lot, until - lot.movedMinutes);
          // Never further than one cent from the exact share.
          expect(Math.abs(lot.movedCents - (totalCents * lot.movedMinutes) / minutes)).toBeLessThan(1);
        }
        expect(lot.movedCents).toBe(totalCents);
      }),
    );
  });

  it('says the same for a movement whether it comes at once or in parts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.nat({ max: 10_000_000 }),
        fc.nat(),
        fc.nat(),
        (minutes, cents, a, b) => {
          const [first, second] = [a % (minutes + 1), b % (minutes + 1)].sort((x, y) => x - y) as [number, number];
          const lot = fresh(minutes, cents);
          const inParts = moveOn(moveOn(lot, first), second - first);
          expect(inParts).toEqual(moveOn(lot, second));
        },
      ),
    );
  });

  it('refuses to move more than the lot has', () => {
    expect(() => centsOfNext(moveOn(fresh(60, 4_500), 50), 11)).toThrow(RangeError);
    expect(() => centsOfNext(fresh(60, 4_500), -1)).toThrow(RangeError);
  });
});
