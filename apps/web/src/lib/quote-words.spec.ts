import { cancellationRule } from './quote-words';

const now = Date.parse('2026-03-04T12:00:00Z');
const inHours = (hours: number): number => now + hours * 3_600_000;

const STEPS = [
  { noticeMinutes: 24 * 60, returnedPercent: 100 },
  { noticeMinutes: 4 * 60, returnedPercent: 50 },
  { noticeMinutes: 0, returnedPercent: 0 },
];

describe('the cancellation rule before booking', () => {
  it('is the whole rule while all of it is ahead', () => {
    const whole = 'Free to cancel until 24 hours before; half comes back until 4 hours before.';
    expect(cancellationRule(STEPS, null, now, 'instant')).toBe(whole);
    expect(cancellationRule(STEPS, inHours(24), now, 'instant')).toBe(whole);
  });

  it('leaves out what can not be had any more', () => {
    expect(cancellationRule(STEPS, inHours(23), now, 'instant')).toMatch(/^Half comes back/);
    expect(cancellationRule(STEPS, inHours(4), now, 'instant')).toMatch(/^Half comes back/);
    expect(cancellationRule(STEPS, inHours(3.9), now, 'instant')).toBe('Canceling this session returns nothing.');
  });

  it('counts from the answer where the tutor answers requests', () => {
    expect(cancellationRule(STEPS, inHours(3), now, 'request')).toBe(
      'Once the tutor accepts: canceling this session returns nothing.',
    );
  });

  it('follows the operator’s numbers', () => {
    const steps = [
      { noticeMinutes: 12 * 60, returnedPercent: 100 },
      { noticeMinutes: 60, returnedPercent: 75 },
      { noticeMinutes: 0, returnedPercent: 20 },
    ];
    expect(cancellationRule(steps, null, now, 'instant')).toBe(
      'Free to cancel until 12 hours before; 75 percent comes back until 1 hour before; 20 percent comes back until it starts.',
    );
    expect(cancellationRule(steps, inHours(0.5), now, 'instant')).toBe(
      '20 percent comes back when you cancel until it starts, and nothing after that.',
    );
    expect(cancellationRule([], null, now, 'instant')).toBe('Canceling this session returns nothing.');
  });
});
