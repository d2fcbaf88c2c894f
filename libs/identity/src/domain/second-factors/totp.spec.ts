import { Secret, TOTP } from 'otpauth';
import { acceptedStep, newTotpSecret, totpCodeIn, totpUri } from './totp';

const NOW = Temporal.Instant.from('2027-03-01T15:00:10Z');
const STEP = Math.floor(NOW.epochMilliseconds / 30_000);
const secret = newTotpSecret();
const code = (offset: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: (STEP + offset) * 30_000 });

describe('codes of an authenticator app', () => {
  it('are taken for this half minute, the one before and the one after, and no other', () => {
    expect([-1, 0, 1].map((offset) => acceptedStep(secret, code(offset), NOW, null))).toEqual([
      STEP - 1,
      STEP,
      STEP + 1,
    ]);
    expect([-2, 2].map((offset) => acceptedStep(secret, code(offset), NOW, null))).toEqual([null, null]);
  });

  it('are not taken twice, nor is an older one after a newer one', () => {
    expect(acceptedStep(secret, code(0), NOW, STEP)).toBeNull();
    expect(acceptedStep(secret, code(-1), NOW, STEP)).toBeNull();
    expect(acceptedStep(secret, code(1), NOW, STEP)).toBe(STEP + 1);
  });

  it('agree with the test values of RFC 6238', () => {
    const ofTheRfc = Secret.fromLatin1('12345678901234567890').base32;
    expect(acceptedStep(ofTheRfc, '287082', Temporal.Instant.from('1970-01-01T00:00:59Z'), null)).toBe(1);
  });

  it('may be typed with spaces', () => {
    expect(totpCodeIn(' 123 456 ')).toBe('123456');
    expect(totpCodeIn('12345')).toBeNull();
    expect(totpCodeIn('abcd-efgh-jkmn-pqrs')).toBeNull();
  });

  it('come from a secret of 160 bits, whose address names us and the person', () => {
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpUri(secret, 'dana@example.com')).toContain('otpauth://totp/Track%20Tutoring:dana%40example.com');
  });
});
