import fc from 'fast-check';
import { intersect, subtract, totalMs, union, type Span } from './spans';

const spans = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 })).map(([fromMs, length]): Span => ({
    fromMs,
    toMs: fromMs + length,
  })),
  { maxLength: 8 },
);

const covers = (list: readonly Span[], at: number): boolean => list.some((span) => span.fromMs <= at && at < span.toMs);

const everyInstant = Array.from({ length: 90 }, (_, at) => at);

describe('spans', () => {
  it('agree with counting instant by instant', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        for (const at of everyInstant) {
          expect(covers(union(a), at)).toBe(covers(a, at));
          expect(covers(intersect(a, b), at)).toBe(covers(a, at) && covers(b, at));
          expect(covers(subtract(a, b), at)).toBe(covers(a, at) && !covers(b, at));
        }
        expect(totalMs(a)).toBe(everyInstant.filter((at) => covers(a, at)).length);
      }),
    );
  });

  it('come out sorted, disjoint and never empty', () => {
    fc.assert(
      fc.property(spans, (a) => {
        const merged = union(a);
        merged.forEach((span, i) => {
          expect(span.toMs).toBeGreaterThan(span.fromMs);
          if (i > 0) expect(span.fromMs).toBeGreaterThan(merged[i - 1]!.toMs);
        });
      }),
    );
  });
});
