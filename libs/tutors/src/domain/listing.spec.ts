import {
  invalidChecks,
  isListedAt,
  mayMeetStudentsAt,
  nextListingState,
  vettedUntil,
  VETTING_KINDS,
  type ListingState,
  type VettingCheck,
} from './listing';

const at = (text: string) => Temporal.Instant.from(text);

function check(kind: VettingCheck['kind'], over: Partial<VettingCheck> = {}): VettingCheck {
  return {
    kind,
    result: 'passed',
    checkedAt: at('2027-01-01T00:00:00Z'),
    expiresAt: at('2028-01-01T00:00:00Z'),
    ...over,
  };
}

const allPassed = () => VETTING_KINDS.map((kind) => check(kind));

describe('how long the checks of a tutor hold', () => {
  it('ends with the check that runs out first', () => {
    const checks = allPassed().map((one) =>
      one.kind === 'criminal-record' ? { ...one, expiresAt: at('2027-06-01T00:00:00Z') } : one,
    );
    expect(vettedUntil(checks)?.toString()).toBe('2027-06-01T00:00:00Z');
  });

  it.each(VETTING_KINDS)('does not hold at all without the %s check', (missing) => {
    const checks = allPassed().filter((one) => one.kind !== missing);
    expect(vettedUntil(checks)).toBeNull();
    expect(invalidChecks(checks, at('2027-02-01T00:00:00Z'))).toEqual([missing]);
  });

  it('lets a newer failure beat an older pass, in whatever order they are read', () => {
    const failed = check('identity', { result: 'failed', checkedAt: at('2027-02-01T00:00:00Z') });
    expect(vettedUntil([...allPassed(), failed])).toBeNull();
    expect(vettedUntil([failed, ...allPassed()])).toBeNull();
  });

  it('lets a newer pass make good an older failure', () => {
    const failed = check('identity', { result: 'failed', checkedAt: at('2026-12-01T00:00:00Z') });
    expect(vettedUntil([failed, ...allPassed()])).not.toBeNull();
  });

  it('counts a check as run out at the very instant of its expiry', () => {
    expect(invalidChecks(allPassed(), at('2028-01-01T00:00:00Z'))).toEqual([...VETTING_KINDS]);
    expect(invalidChecks(allPassed(), at('2027-12-31T23:59:59.999Z'))).toEqual([]);
  });
});

describe('being listed', () => {
  const until = at('2028-01-01T00:00:00Z');

  it('ends by itself when the checks run out, whatever the stored state says', () => {
    expect(isListedAt({ state: 'listed', vettedUntil: until }, at('2027-12-31T23:59:59Z'))).toBe(true);
    expect(isListedAt({ state: 'listed', vettedUntil: until }, until)).toBe(false);
    expect(isListedAt({ state: 'listed', vettedUntil: null }, at('2027-01-01T00:00:00Z'))).toBe(false);
  });

  it.each(['applied', 'unlisted', 'suspended'] as const)(
    'is not the case for a tutor who is %s, however well vetted',
    (state) => {
      expect(isListedAt({ state, vettedUntil: until }, at('2027-01-01T00:00:00Z'))).toBe(false);
    },
  );

  it('may end at the tutor’s own wish without ending what is booked, which a suspension and a lapsed check do', () => {
    const now = at('2027-01-01T00:00:00Z');
    const mayMeet = (state: ListingState, vettedUntil: Temporal.Instant | null = until): boolean =>
      mayMeetStudentsAt({ state, vettedUntil }, now);
    expect([mayMeet('listed'), mayMeet('unlisted')]).toEqual([true, true]);
    expect([mayMeet('suspended'), mayMeet('applied')]).toEqual([false, false]);
    expect([mayMeet('listed', now), mayMeet('unlisted', null)]).toEqual([false, false]);
  });

  it('moves only as the table says', () => {
    expect(nextListingState('applied', 'list')).toBe('listed');
    expect(nextListingState('listed', 'list')).toBeNull();
    expect(nextListingState('applied', 'unlist')).toBeNull();
    expect(nextListingState('suspended', 'suspend')).toBeNull();
    expect(nextListingState('suspended', 'list')).toBe('listed');
  });
});
