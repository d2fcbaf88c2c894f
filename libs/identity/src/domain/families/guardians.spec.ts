import { consentStands, isSupervised, mayDemandPresence, withPowers, type ConsentWord } from './guardians';

const word = (guardianId: string, spoken: ConsentWord['word'], mayConsent = true): ConsentWord => ({
  guardianId,
  mayConsent,
  word: spoken,
});

describe('consent of several guardians', () => {
  it.each([
    ['nobody said anything', [], false],
    ['one gave it', [word('a', 'given')], true],
    ['both gave it', [word('a', 'given'), word('b', 'given')], true],
    ['one gave it and the other withdrew it', [word('a', 'given'), word('b', 'withdrawn')], false],
    ['one withdrew it before the other gave it', [word('b', 'withdrawn'), word('a', 'given')], false],
    ['who gave it may not consent', [word('a', 'given', false)], false],
    ['who withdrew it may not consent', [word('a', 'given'), word('b', 'withdrawn', false)], true],
  ])('when %s: %j → %s', (_, words, stands) => {
    expect(consentStands(words)).toBe(stands);
  });
});

describe('a student’s guardians', () => {
  const dana = { accountId: 'dana', powers: ['book', 'supervise'] as const };
  const lee = { accountId: 'lee', powers: ['watch'] as const };

  it('keep somebody who supervises', () => {
    expect(isSupervised([dana, lee])).toBe(true);
    expect(isSupervised(withPowers([dana, lee], 'dana', ['book']))).toBe(false);
    expect(isSupervised(withPowers([dana, lee], 'dana', []))).toBe(false);
    expect(isSupervised(withPowers([dana, lee], 'lee', ['supervise']))).toBe(true);
  });

  it('can demand to be present only where they may be present', () => {
    expect(mayDemandPresence(['watch'])).toBe(true);
    expect(mayDemandPresence(['supervise'])).toBe(true);
    expect(mayDemandPresence(['book', 'pay', 'consent', 'message'])).toBe(false);
  });
});
