import { QUEUE_DEFAULTS, SCHEDULE_DEFAULTS } from './pg-boss';

const HOUR = 3_600;

/** As pg-boss spaces the tries: twice as long each time, of which half by chance, never longer than the longest delay. */
function reach(queue: { retryLimit: number; retryDelay: number; retryDelayMax: number }, chance: number): number {
  return Array.from({ length: queue.retryLimit }, (_, index) => {
    const half = (queue.retryDelay * 2 ** Math.min(16, index + 1)) / 2;
    return Math.min(queue.retryDelayMax, half + half * chance);
  }).reduce((sum, delay) => sum + delay, 0);
}

describe('how long a failing job is tried again', () => {
  it('is about a day for events and jobs, whatever chance makes of the delays', () => {
    expect(reach(QUEUE_DEFAULTS, 0)).toBeGreaterThan(23 * HOUR);
    expect(reach(QUEUE_DEFAULTS, 1)).toBeLessThan(26 * HOUR);
  });

  it('is a few seconds at first, so that a hiccup is not felt', () => {
    expect(reach({ ...QUEUE_DEFAULTS, retryLimit: 3 }, 1)).toBeLessThan(30);
  });

  it('is less than the shortest period for a schedule, which comes again by itself', () => {
    expect(reach(SCHEDULE_DEFAULTS, 1)).toBeLessThan(HOUR / 2);
  });
});
