import type { StatementItem } from '../../../lib/api-types';
import { minutesLabel, signedMinutes } from '../../../lib/format';

const DIRECTIONS: Partial<Record<StatementItem['kind'], string>> = { held: 'held', returned: 'returned' };

/** A movement between available and held changes no total: it is written without a sign, with which way it went. */
export function changeWords({ minutes, movedMinutes, kind }: Pick<StatementItem, 'minutes' | 'movedMinutes' | 'kind'>) {
  if (minutes !== 0) return signedMinutes(minutes);
  const direction = DIRECTIONS[kind];
  return direction ? `${minutesLabel(movedMinutes)} ${direction}` : minutesLabel(movedMinutes);
}
