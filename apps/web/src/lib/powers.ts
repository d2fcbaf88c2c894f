import type { Me, Power } from './api-types';

/** What somebody may do for a family, on the whole. The api decides; the pages say it before anybody tries. */
export const hasPower = (me: Me | null, familyId: string, power: Power): boolean =>
  me?.families.find(({ id }) => id === familyId)?.powers.includes(power) ?? false;
