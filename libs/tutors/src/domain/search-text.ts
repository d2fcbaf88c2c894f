export const LONGEST_SEARCH_TEXT = 200;

/**
 * What a person typed, as the database can take it: composed, one space between words, cut at whole characters,
 * without the control characters and lone surrogates that Postgres refuses.
 */
export function searchText(typed: string): string {
  const clean = typed
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\p{Control}\p{Format}\uFFFD]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...clean].slice(0, LONGEST_SEARCH_TEXT).join('');
}
