import { US_STATES as NAMES } from '@app/contracts';

/** The fifty states, the District of Columbia and the inhabited territories. */
export const US_STATES: readonly { value: string; label: string }[] = Object.entries(NAMES).map(([value, label]) => ({
  value,
  label,
}));

const COMMON_ZONES: readonly { value: string; label: string }[] = [
  { value: 'America/New_York', label: 'Eastern (New York)' },
  { value: 'America/Chicago', label: 'Central (Chicago)' },
  { value: 'America/Denver', label: 'Mountain (Denver)' },
  { value: 'America/Phoenix', label: 'Mountain, no daylight time (Phoenix)' },
  { value: 'America/Los_Angeles', label: 'Pacific (Los Angeles)' },
  { value: 'America/Anchorage', label: 'Alaska (Anchorage)' },
  { value: 'Pacific/Honolulu', label: 'Hawaii (Honolulu)' },
  { value: 'America/Puerto_Rico', label: 'Atlantic (Puerto Rico)' },
  { value: 'Pacific/Guam', label: 'Chamorro (Guam)' },
  { value: 'Pacific/Pago_Pago', label: 'Samoa (Pago Pago)' },
];

/** The usual zones, and the reader's own where it is none of them. */
export function zoneChoices(own: string): { value: string; label: string }[] {
  const isKnown = COMMON_ZONES.some(({ value }) => value === own);
  return isKnown ? [...COMMON_ZONES] : [{ value: own, label: own.replaceAll('_', ' ') }, ...COMMON_ZONES];
}
