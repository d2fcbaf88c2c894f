import { effectiveNotice, requestAnswerBy, reservationEndsAt } from './deadlines';

const RULES = { reservationMinutes: 15, requestAnswerMinutes: 720, requestAnswerBeforeStartMinutes: 120 };
const NOW = Temporal.Instant.from('2027-03-01T15:00:00Z');
const inTime = (duration: Temporal.DurationLike): Temporal.Instant => NOW.add(duration);

describe('a reservation', () => {
  it('lasts 15 minutes', () => {
    expect(reservationEndsAt(inTime({ hours: 5 }), RULES, NOW).toString()).toBe('2027-03-01T15:15:00Z');
  });

  it('never outlasts its own start', () => {
    expect(reservationEndsAt(inTime({ minutes: 4 }), RULES, NOW).toString()).toBe('2027-03-01T15:04:00Z');
  });
});

describe('the answer to a request', () => {
  it('has twelve hours', () => {
    expect(requestAnswerBy(inTime({ hours: 48 }), RULES, NOW).toString()).toBe('2027-03-02T03:00:00Z');
  });

  it('comes two hours before the start at the latest', () => {
    expect(requestAnswerBy(inTime({ hours: 10 }), RULES, NOW).toString()).toBe('2027-03-01T23:00:00Z');
    expect(requestAnswerBy(inTime({ hours: 14 }), RULES, NOW).toString()).toBe('2027-03-02T03:00:00Z');
  });
});

describe('the notice that a calendar needs', () => {
  it('is the tutor’s own where bookings stand at once', () => {
    expect(effectiveNotice({ acceptance: 'instant', noticeMinutes: 0, stepMinutes: 5 }, RULES)).toBe(0);
  });

  it('leaves time to pay and to answer where the tutor is asked', () => {
    expect(effectiveNotice({ acceptance: 'request', noticeMinutes: 0, stepMinutes: 15 }, RULES)).toBe(150);
    expect(effectiveNotice({ acceptance: 'request', noticeMinutes: 240, stepMinutes: 15 }, RULES)).toBe(240);
  });
});
