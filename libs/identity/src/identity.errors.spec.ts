import { TooManyAttempts } from './identity.errors';

describe('whoever tried too often', () => {
  it.each([
    [1, 'in a minute'],
    [61, 'in 2 minutes'],
    [900, 'in 15 minutes'],
    [3_541, 'in an hour'],
    [3_600, 'in an hour'],
    [3_601, 'in 2 hours'],
  ])('is told when to come back, never too early: %i seconds are "%s"', (seconds, words) => {
    expect(new TooManyAttempts(seconds).detail).toBe(`That was tried too often. You can try again ${words}.`);
  });
});
