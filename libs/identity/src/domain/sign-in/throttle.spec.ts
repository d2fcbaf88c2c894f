import { countAttempt, type ThrottleCounter } from './throttle';

const rule = { attempts: 3, windowMinutes: 15 };
const start = Temporal.Instant.from('2026-11-24T10:00:00Z');

function afterAttempts(count: number): ThrottleCounter {
  return { windowStartedAt: start, attempts: count };
}

describe('throttling', () => {
  it('lets the allowed number of attempts through and refuses the next one', () => {
    let counter: ThrottleCounter | null = null;
    for (let attempt = 0; attempt < rule.attempts; attempt += 1) {
      const decision = countAttempt(counter, start, rule);
      expect(decision.isAllowed).toBe(true);
      counter = decision.counter;
    }
    expect(countAttempt(counter, start, rule)).toMatchObject({ isAllowed: false, retryAfterSeconds: 900 });
  });

  it('says how long to wait, and does not lengthen the wait when somebody goes on trying', () => {
    const first = countAttempt(afterAttempts(3), start.add({ minutes: 10 }), rule);
    const second = countAttempt(first.counter, start.add({ minutes: 14, seconds: 59, milliseconds: 500 }), rule);
    expect(first).toMatchObject({ isAllowed: false, retryAfterSeconds: 300 });
    expect(second).toMatchObject({ isAllowed: false, retryAfterSeconds: 1 });
  });

  it('begins anew when the window has ended', () => {
    const later = start.add({ minutes: 15 });
    expect(countAttempt(afterAttempts(3), later, rule)).toEqual({
      isAllowed: true,
      counter: { windowStartedAt: later, attempts: 1 },
    });
  });
});
