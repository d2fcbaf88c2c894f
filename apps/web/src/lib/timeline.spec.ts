import type { Timeline } from './api-types';
import { drawTimeline } from './timeline';

describe('the drawn timeline', () => {
  const timeline: Timeline = {
    segments: [
      { who: 'Ada L.', role: 'tutor', from: '2026-03-04T21:00:00Z', to: '2026-03-04T22:00:00Z' },
      { who: 'Sam', role: 'student', from: '2026-03-04T20:50:00Z', to: '2026-03-04T21:20:00Z' },
      { who: 'Sam', role: 'student', from: '2026-03-04T21:25:00Z', to: '2026-03-04T22:00:00Z' },
    ],
    together: [{ from: '2026-03-04T21:00:00Z', to: '2026-03-04T21:20:00Z' }],
    outages: [],
    paused: [],
    billableSeconds: 1200,
    billedMinutes: 20,
    heldMinutes: 60,
    returnedMinutes: 40,
    because: '',
  };
  const drawn = drawTimeline(timeline, '2026-03-04T21:00:00Z', '2026-03-04T22:00:00Z');

  it('spans the booked time and everyone’s presence', () => {
    expect(drawn.fromMs).toBe(Date.parse('2026-03-04T20:50:00Z'));
    expect(drawn.toMs).toBe(Date.parse('2026-03-04T22:00:00Z'));
  });

  it('gives each person one row, the student first, with every stay in it', () => {
    expect(drawn.rows.map(({ who, bars }) => [who, bars.length])).toEqual([
      ['Sam', 2],
      ['Ada L.', 1],
    ]);
  });

  it('places the bars in percent of the span', () => {
    expect(drawn.together[0]?.left).toBeCloseTo((10 / 70) * 100);
    expect(drawn.together[0]?.width).toBeCloseTo((20 / 70) * 100);
  });
});
