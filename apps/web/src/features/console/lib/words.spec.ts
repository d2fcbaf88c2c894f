import { actionWords, countdown } from './words';

describe('the words of the console', () => {
  it('count down in minutes and seconds, and never below zero', () => {
    expect([600_000, 61_000, 59_001, 1, 0, -5].map(countdown)).toEqual([
      '10:00',
      '1:01',
      '1:00',
      '0:01',
      '0:00',
      '0:00',
    ]);
  });

  it('show an act that they do not know under its own name', () => {
    expect(actionWords('tutors.decided')).toBe('Answered an application');
    expect(actionWords('billing.refunded')).toBe('billing.refunded');
  });
});
