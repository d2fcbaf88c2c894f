import type { Level } from '../../../lib/api-types';
import { LEVELS } from '../../../lib/levels';
import type { TutorFilters } from '../api/tutors';

const toLevel = (text: string | null): Level | undefined =>
  LEVELS.find(({ value }) => value === text)?.value as Level | undefined;

/** What an address asks for; what does not exist in it is ignored. */
export function filtersOf(search: URLSearchParams): TutorFilters {
  const subject = search.get('subject');
  const level = toLevel(search.get('level'));
  const text = search.get('text');
  return { ...(subject ? { subject } : {}), ...(level ? { level } : {}), ...(text ? { text } : {}) };
}
