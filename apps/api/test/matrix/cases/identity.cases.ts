import { newId, toDate } from '@app/kernel';
import { PASSPHRASE, PASSWORD } from '../../support/people';
import type { Ids, World } from '../world';
import type { RouteCases } from '../route-case';

/** Of the first family's guardian. */
async function passkeyOf({ api, family }: World): Promise<Ids> {
  const [row] = await api.db.query<{ id: string }>(
    `INSERT INTO identity_passkey (account_id, credential_id, public_key, counter, transports, is_synced, name, created_at)
     VALUES ($1, $2, '\\x00', 0, '{}', false, 'Laptop', $3) RETURNING id`,
    [family.accountId, newId(), toDate(api.db.clock.now())],
  );
  return { passkeyId: row!.id };
}

export const identityCases: RouteCases = {
  registerGuardian: { for: 'everyone', body: () => ({}), meets: 'platform.invalid-request' },
  verifyEmail: {
    for: 'everyone',
    body: () => ({ token: 'nobodys', password: PASSWORD }),
    meets: 'identity.verification-unknown',
  },
  askPasswordReset: { for: 'everyone', body: () => ({ email: 'nobody@example.com' }) },
  resetPassword: {
    for: 'everyone',
    body: () => ({ token: 'nobodys', password: 'four brave otters dive' }),
    meets: 'identity.link-gone',
  },
  changePassword: {
    for: 'self',
    body: () => ({ password: 'short' }),
    meets: ['identity.weak-secret', 'identity.account-not-found'],
  },
  resendVerification: { for: 'everyone', body: () => ({ email: 'nobody@example.com' }) },
  signIn: {
    for: 'everyone',
    body: () => ({ email: 'nobody@example.com', password: PASSWORD }),
    meets: 'identity.wrong-credentials',
  },
  signInStudent: {
    for: 'everyone',
    body: () => ({ handle: 'nobody', passphrase: PASSPHRASE }),
    meets: 'identity.wrong-credentials',
  },
  signOut: { for: 'self', spends: true },
  signOutEverywhere: { for: 'self', spends: true },
  getViewer: { for: 'everyone' },
  getMe: { for: 'self' },
  getProofMethods: { for: 'self' },
  prove: { for: 'self', body: () => ({ password: 'not the password' }), meets: 'identity.proof-refused' },
  getSecondFactors: { for: 'self' },
  startTotp: { for: 'self' },
  confirmTotp: { for: 'self', body: () => ({ ticket: 'nobody’s', code: '000000' }), meets: 'identity.set-up-expired' },
  removeTotp: { for: 'self', meets: ['platform.not-found', 'identity.last-factor'] },
  startProof: { for: 'self' },
  startSecondStep: { for: 'everyone', meets: 'identity.no-second-step' },
  startPasskeySignIn: { for: 'everyone' },
  signInWithPasskey: { for: 'everyone', body: () => ({ answer: {} }), meets: 'identity.passkey-refused' },
  startPasskey: { for: 'self' },
  addPasskey: { for: 'self', body: () => ({ name: 'Laptop', answer: {} }), meets: 'identity.passkey-refused' },
  renamePasskey: { for: ['guardian'], given: passkeyOf, body: () => ({ name: 'Laptop' }) },
  removePasskey: { for: ['guardian'], given: passkeyOf },
  getSignInWays: { for: 'everyone' },
  startGoogleSignIn: { for: 'everyone', body: () => ({}), meets: 'identity.google-unavailable' },
  startGoogleLink: { for: 'self', meets: 'identity.google-unavailable' },
  unlinkGoogle: { for: 'self', meets: 'platform.not-found' },
  returnFromGoogle: { for: 'everyone', redirects: true },
  makeRecoveryCodes: { for: 'self', spends: true, meets: 'identity.nothing-to-recover' },
  getSecondStep: { for: 'everyone', meets: 'identity.no-second-step' },
  takeSecondStep: { for: 'everyone', body: () => ({ code: '000000' }), meets: 'identity.no-second-step' },
  listLegalDocuments: { for: 'everyone' },
  getLegalDocument: { for: 'everyone' },
  getFamily: { for: ['guardian'] },
  addStudent: {
    for: ['guardian'],
    body: () => ({
      firstName: 'Kim',
      birthDate: '2012-01-01',
      timeZone: 'America/Los_Angeles',
      handle: 'kim-of-the-matrix',
      passphrase: PASSPHRASE,
    }),
  },
};
