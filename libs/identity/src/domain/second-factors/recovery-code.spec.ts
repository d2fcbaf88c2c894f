import { newRecoveryCode, recoveryCodeHash, recoveryCodeIn } from './recovery-code';

const ME = '01960000-0000-7000-8000-000000000001';
const ANOTHER = '01960000-0000-7000-8000-000000000002';

describe('a recovery code', () => {
  it('is four groups of four letters and digits, never the same twice', () => {
    const codes = Array.from({ length: 50 }, newRecoveryCode);
    for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
    expect(new Set(codes).size).toBe(50);
  });

  it('is understood as people copy it', () => {
    expect(recoveryCodeIn(' ABCD efgh-JKMN pqrs')).toBe('abcdefghjkmnpqrs');
    expect(recoveryCodeIn('oooo-iiii-llll-2222')).toBe('0000111111112222');
    expect(recoveryCodeIn('123456')).toBeNull();
    expect(recoveryCodeIn('abcd-efgh-jkmn-pqru')).toBeNull();
  });

  it('has a hash that belongs to its account', () => {
    expect(recoveryCodeHash(ME, 'abcd-efgh-jkmn-pqrs')).toEqual(recoveryCodeHash(ME, 'abcdefghjkmnpqrs'));
    expect(recoveryCodeHash(ME, 'abcdefghjkmnpqrs')).not.toEqual(recoveryCodeHash(ANOTHER, 'abcdefghjkmnpqrs'));
  });
});
