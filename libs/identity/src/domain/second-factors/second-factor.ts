import { permissionsOf, type Permission, type Role } from '@app/platform';

/** How a second step can be taken, the easiest first. */
export const SECOND_STEP_METHODS = ['passkey', 'totp', 'recovery-code'] as const;
export type SecondStepMethod = (typeof SECOND_STEP_METHODS)[number];

/** How somebody who is signed in shows again that it is they. */
export const PROOF_METHODS = [...SECOND_STEP_METHODS, 'password'] as const;
export type ProofMethod = (typeof PROOF_METHODS)[number];

/** What one account has. */
export interface Factors {
  readonly hasTotp: boolean;
  readonly passkeys: number;
  readonly recoveryCodesLeft: number;
}

/** What happened to the protection of an account: each is told to its owner. */
export const FACTOR_CHANGES = [
  'totp-added',
  'totp-removed',
  'passkey-added',
  'passkey-removed',
  'recovery-codes-made',
  'recovery-code-used',
  'google-linked',
  'google-unlinked',
] as const;
export type FactorChange = (typeof FACTOR_CHANGES)[number];

/** Recovery codes stand in for a factor that was lost; they are none themselves. */
export function hasSecondFactor({ hasTotp, passkeys }: Pick<Factors, 'hasTotp' | 'passkeys'>): boolean {
  return hasTotp || passkeys > 0;
}

export function secondStepMethods(factors: Factors): SecondStepMethod[] {
  if (!hasSecondFactor(factors)) return [];
  const offered: Record<SecondStepMethod, boolean> = {
    passkey: factors.passkeys > 0,
    totp: factors.hasTotp,
    'recovery-code': factors.recoveryCodesLeft > 0,
  };
  return SECOND_STEP_METHODS.filter((method) => offered[method]);
}

/** A password counts only where there is nothing better: whoever stole it must not get at the second factor with it. */
export function proofMethods(factors: Factors): ProofMethod[] {
  return hasSecondFactor(factors) ? secondStepMethods(factors) : ['password'];
}

export function isStaff(roles: readonly Role[]): boolean {
  return roles.some((role) => role.startsWith('staff:'));
}

/** Enough to see who one is, to leave, and to set a second factor up. */
const BEFORE_A_SECOND_FACTOR: readonly Permission[] = ['identity.own-sign-in', 'identity.own-second-factor'];

/** Staff see other people's data, so without a second factor they can do nothing but set one up. */
export function permissionsUnder(roles: readonly Role[], isProtected: boolean): ReadonlySet<Permission> {
  return isStaff(roles) && !isProtected ? new Set(BEFORE_A_SECOND_FACTOR) : permissionsOf(roles);
}
