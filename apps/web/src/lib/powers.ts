import type { Me, Power } from './api-types';

/**
 * The family that an address means: the one it names, or the first where the page can be used. A family that it names and that
 * can't be used there is answered with null, not with another one; a name that is none of theirs is as good as none.
 */
export function familyOf<Family extends { id: string }>(
  families: readonly Family[],
  may: (family: Family) => boolean,
  wanted: string | null,
): Family | null {
  const named = families.find(({ id }) => id === wanted);
  if (named) return may(named) ? named : null;
  return families.find(may) ?? null;
}

/** What somebody may do for a family, on the whole. The api decides; the pages say it before anybody tries. */
export const hasPower = (me: Me | null, familyId: string, power: Power): boolean =>
  me?.families.find(({ id }) => id === familyId)?.powers.includes(power) ?? false;
