import { permissionsUnder, proofMethods, secondStepMethods } from './second-factor';

const NONE = { hasTotp: false, passkeys: 0, recoveryCodesLeft: 0 };

describe('what a second factor changes', () => {
  it('for staff without one: nothing is allowed but to set one up', () => {
    expect([...permissionsUnder(['staff:admin'], false)]).toEqual([
      'identity.own-sign-in',
      'identity.own-second-factor',
    ]);
    expect([...permissionsUnder(['guardian', 'staff:support'], false)]).not.toContain('booking.book');
    expect([...permissionsUnder(['staff:support'], true)]).toContain('identity.own-account');
  });

  it('for everybody else: nothing', () => {
    expect(permissionsUnder(['guardian'], false)).toEqual(permissionsUnder(['guardian'], true));
    expect([...permissionsUnder(['tutor'], false)]).toContain('tutors.edit-own-profile');
  });

  it('a password is no proof any more once there is something better', () => {
    expect(proofMethods(NONE)).toEqual(['password']);
    expect(proofMethods({ hasTotp: true, passkeys: 1, recoveryCodesLeft: 3 })).toEqual([
      'passkey',
      'totp',
      'recovery-code',
    ]);
  });

  it('recovery codes alone are no second factor', () => {
    expect(secondStepMethods({ ...NONE, recoveryCodesLeft: 10 })).toEqual([]);
    expect(secondStepMethods({ ...NONE, passkeys: 1 })).toEqual(['passkey']);
  });
});
