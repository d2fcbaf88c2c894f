import type { Level } from '../../../lib/api-types';
import { LEVELS } from '../../../lib/levels';
import type { TutorFilters } from '../api/tutors';

const toLevel = (text: string | null): Level | undefined =>
  LEVELS.find(({ value }) => value === text)?.value as Level | undefined;

/** As the api takes it. */
const isLanguage = (text: string): boolean => /^[\p{L}\p{M}' -]{2,40}$/u.test(text);

/** What an address asks for; what does not exist in it is ignored. */
export function filtersOf(search: URLSearchParams): TutorFilters {
  const subject = search.get('subject');
  const level = toLevel(search.get('level'));
  const language = search.get('language');
  const text = search.get('text');
  return {
    ...(subject ? { subject } : {}),
    ...(level ? { level } : {}),
    ...(language && isLanguage(language) ? { language } : {}),
    ...(text ? { text } : {}),
  };
}
