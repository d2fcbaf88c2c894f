import { cancellationRule } from './quote-words';

const now = Date.parse('2026-03-04T12:00:00Z');
const inHours = (hours: number): number => now + hours * 3_600_000;

describe('the cancellation rule before booking', () => {
  it('is the whole rule while all of it is ahead', () => {
    const whole = 'Free to cancel until 24 hours before; half comes back until 4 hours before.';
    expect(cancellationRule(null, now, 'instant')).toBe(whole);
    expect(cancellationRule(inHours(24), now, 'instant')).toBe(whole);
  });

  it('leaves out what can not be had any more', () => {
    expect(cancellationRule(inHours(23), now, 'instant')).toMatch(/^Half comes back/);
    expect(cancellationRule(inHours(4), now, 'instant')).toMatch(/^Half comes back/);
    expect(cancellationRule(inHours(3.9), now, 'instant')).toBe('Canceling this session returns nothing.');
  });

  it('counts from the answer where the tutor answers requests', () => {
    expect(cancellationRule(inHours(3), now, 'request')).toBe(
      'Once the tutor accepts: canceling this session returns nothing.',
    );
  });
});
