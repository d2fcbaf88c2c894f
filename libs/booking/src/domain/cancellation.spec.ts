import fc from 'fast-check';
import { isCancellable, quoteCancellation } from './cancellation';

const POLICY = {
  cancellationSteps: [
    { name: 'early', noticeMinutes: 1440, returnedPercent: 100 },
    { name: 'late', noticeMinutes: 240, returnedPercent: 50 },
    { name: 'too-late', noticeMinutes: 0, returnedPercent: 0 },
  ],
  tutorCancelsLateMinutes: 240,
  tutorCancelsLateGrantMinutes: 10,
};
const STARTS_AT = Temporal.Instant.from('2027-03-10T20:00:00Z');
const HELD_AT = Temporal.Instant.from('2027-03-01T20:00:00Z');

function session(changes: { state?: 'requested' | 'confirmed'; heldMinutes?: number } = {}) {
  return { state: 'confirmed' as const, startsAt: STARTS_AT, heldMinutes: 60, heldAt: HELD_AT, ...changes };
}

const before = (duration: Temporal.DurationLike): Temporal.Instant => STARTS_AT.subtract(duration);

describe('what a family gets back', () => {
  it.each([
    { when: 'a week before', now: before({ hours: 168 }), returned: 60, because: 'early' },
    { when: 'exactly 24 hours before', now: before({ hours: 24 }), returned: 60, because: 'early' },
    {
      when: 'a second later than that',
      now: before({ hours: 23, minutes: 59, seconds: 59 }),
      returned: 30,
      because: 'late',
    },
    { when: 'exactly 4 hours before', now: before({ hours: 4 }), returned: 30, because: 'late' },
    {
      when: 'a second later than that',
      now: before({ hours: 3, minutes: 59, seconds: 59 }),
      returned: 0,
      because: 'too-late',
    },
    { when: 'a second before the start', now: before({ seconds: 1 }), returned: 0, because: 'too-late' },
  ])('$when: $returned of 60 minutes', ({ now, returned, because }) => {
    expect(quoteCancellation(session(), 'family', POLICY, now)).toEqual({
      returnedMinutes: returned,
      keptMinutes: 60 - returned,
      grantedMinutes: 0,
      because,
      timeHeldGivenBack: null,
    });
  });

  it('is everything while the tutor has not answered, however late', () => {
    const quote = quoteCancellation(session({ state: 'requested' }), 'family', POLICY, before({ hours: 3 }));
    expect(quote).toMatchObject({ returnedMinutes: 60, keptMinutes: 0, because: 'not-accepted-yet' });
  });

  it('rounds half a minute in the tutor’s favour', () => {
    const quote = quoteCancellation(session({ heldMinutes: 45 }), 'family', POLICY, before({ hours: 5 }));
    expect(quote).toMatchObject({ returnedMinutes: 22, keptMinutes: 23 });
  });

  it('does not depend on the order in which the steps are written', () => {
    const reversed = { ...POLICY, cancellationSteps: [...POLICY.cancellationSteps].reverse() };
    expect(quoteCancellation(session(), 'family', reversed, before({ hours: 30 })).because).toBe('early');
  });

  it('keeps everything where no step reaches that far', () => {
    const strict = { ...POLICY, cancellationSteps: POLICY.cancellationSteps.slice(0, 2) };
    expect(quoteCancellation(session(), 'family', strict, before({ hours: 1 }))).toMatchObject({
      returnedMinutes: 0,
      because: 'after-the-start',
    });
  });
});

describe('what a family gets when the tutor cancels', () => {
  it('is everything back and the time that the minutes were held', () => {
    const quote = quoteCancellation(session(), 'tutor', POLICY, before({ hours: 4 }));
    expect(quote).toMatchObject({ returnedMinutes: 60, keptMinutes: 0, grantedMinutes: 0, because: 'tutor-cancels' });
    expect(quote.timeHeldGivenBack?.total('hours')).toBe(9 * 24 - 4);
  });

  it('is ten minutes on top, less than four hours before', () => {
    const quote = quoteCancellation(session(), 'tutor', POLICY, before({ hours: 3, minutes: 59 }));
    expect(quote).toMatchObject({ returnedMinutes: 60, grantedMinutes: 10, because: 'tutor-cancels-late' });
  });
});

describe('any quote', () => {
  it('returns and keeps whole minutes that sum to what is held', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 240 }),
        fc.integer({ min: -60, max: 20_000 }),
        fc.constantFrom('family' as const, 'tutor' as const),
        fc.integer({ min: 0, max: 100 }),
        (heldMinutes, notice, by, percent) => {
          const policy = {
            ...POLICY,
            cancellationSteps: [{ name: 'any', noticeMinutes: 0, returnedPercent: percent }],
          };
          const quote = quoteCancellation(session({ heldMinutes }), by, policy, before({ minutes: notice }));
          expect(quote.returnedMinutes + quote.keptMinutes).toBe(heldMinutes);
          expect(Number.isInteger(quote.returnedMinutes) && quote.returnedMinutes >= 0).toBe(true);
          expect(quote.keptMinutes).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('whether it can be cancelled', () => {
  it('ends with the start', () => {
    expect(isCancellable(session(), before({ seconds: 1 }))).toBe(true);
    expect(isCancellable(session(), STARTS_AT)).toBe(false);
  });

  it('is only a question for what is booked', () => {
    expect(isCancellable({ ...session(), state: 'in_progress' }, before({ hours: 1 }))).toBe(false);
    expect(isCancellable({ ...session(), state: 'reserved' }, before({ hours: 1 }))).toBe(false);
  });
});
