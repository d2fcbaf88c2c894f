/** Each browser, and the bundler's own loader, words a page's code that did not arrive in its own way. */
const WORDS =
  /dynamically imported module|importing a module script|unable to preload|failed to fetch|load failed|networkerror/i;

/** A page's code that could not be loaded: the connection dropped, the server was away, or a new version was published. */
export const isLoadFailure = (error: unknown): boolean => error instanceof Error && WORDS.test(error.message);
