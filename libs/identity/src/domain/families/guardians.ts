import type { Uuid } from '@app/kernel';
import type { Power } from './powers';

interface Held {
  readonly accountId: Uuid;
  readonly powers: readonly Power[];
}

/** Every session names an adult of the family who may enter at any time, so somebody has to hold that power. */
export function isSupervised(guardianships: readonly Held[]): boolean {
  return guardianships.some(({ powers }) => powers.includes('supervise'));
}

/** The guardianships as they would be with `accountId` holding these powers, or none of them. */
export function withPowers(guardianships: readonly Held[], accountId: Uuid, powers: readonly Power[]): Held[] {
  const others = guardianships.filter((held) => held.accountId !== accountId);
  return powers.length > 0 ? [...others, { accountId, powers }] : others;
}

/** Only who may be in the room can demand to be there; without that power a session could never begin. */
export function mayDemandPresence(powers: readonly Power[]): boolean {
  return powers.includes('supervise') || powers.includes('watch');
}

/** What one guardian has said about a use that needs consent, at their latest word. */
export interface ConsentWord {
  readonly guardianId: Uuid;
  readonly mayConsent: boolean;
  readonly word: 'given' | 'withdrawn';
}

/**
 * Guardians may disagree. Consent stands where one who may give it gave it and none who may has withdrawn it: a withdrawal
 * wins, whichever came first and whichever family it comes from. Source: domain.md, "Guardianship".
 */
export function consentStands(words: readonly ConsentWord[]): boolean {
  const heard = words.filter(({ mayConsent }) => mayConsent);
  return heard.some(({ word }) => word === 'given') && !heard.some(({ word }) => word === 'withdrawn');
}
