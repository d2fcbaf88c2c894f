import fc from 'fast-check';
import { lateCredit } from './late-credit';

describe('evidence that comes after the settlement', () => {
  it.each([
    [30, 0, 25, 5],
    [30, 5, 25, 0],
    [30, 5, 20, 5],
    [30, 0, 30, 0],
    [30, 0, 45, 0],
  ])('charged %i, credited %i, should have been %i: %i come back', (charged, credited, now, back) => {
    expect(lateCredit(charged, credited, now)).toBe(back);
  });

  it('in any number of pieces never gives back more than was charged too much at the lowest', () => {
    fc.assert(
      fc.property(fc.nat(90), fc.array(fc.nat(90)), (charged, bills) => {
        let credited = 0;
        for (const bill of bills) credited += lateCredit(charged, credited, bill);
        expect(credited).toBe(Math.max(0, charged - Math.min(charged, ...bills)));
      }),
    );
  });
});
