import { checkStanding, checkToRenew } from './check-standing';

const NOW = Date.UTC(2026, 10, 24);
const inDays = (days: number): number => NOW + days * 86_400_000;

describe('where a tutor’s check stands', () => {
  it('is passed until two months before it runs out, and no longer once it has', () => {
    const standings = [61, 59, 1, 0, -3].map((days) => checkStanding('passed', inDays(days), NOW));
    expect(standings).toEqual(['passed', 'runs-out', 'runs-out', 'ran-out', 'ran-out']);
  });

  it('is what was found where nothing runs out', () => {
    expect(checkStanding('failed', inDays(-3), NOW)).toBe('failed');
    expect(checkStanding('waiting', null, NOW)).toBe('waiting');
    expect(checkStanding('passed', null, NOW)).toBe('passed');
  });
});

describe('the check that a tutor hears of at home', () => {
  const check = (kind: 'identity' | 'criminal-record', days: number) => ({
    kind,
    result: 'passed' as const,
    expiresAt: new Date(inDays(days)).toISOString(),
  });

  it('is none while all are valid for long', () => {
    expect(checkToRenew([check('identity', 300), check('criminal-record', 90)], NOW)).toBeNull();
  });

  it('is the one that ran out, or runs out, first', () => {
    const soon = check('identity', 30);
    expect(checkToRenew([soon, check('criminal-record', 90)], NOW)).toEqual({
      kind: 'identity',
      expiresAtMs: inDays(30),
      hasRunOut: false,
    });
    expect(checkToRenew([soon, check('criminal-record', -1)], NOW)).toMatchObject({
      kind: 'criminal-record',
      hasRunOut: true,
    });
  });
});
