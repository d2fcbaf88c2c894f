import { isLoadFailure } from './load-failure';

describe('code that did not arrive', () => {
  it.each([
    'Failed to fetch dynamically imported module: /assets/a.js',
    'error loading dynamically imported module',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/a.css',
  ])('is known by its words: %s', (message) => {
    expect(isLoadFailure(new Error(message))).toBe(true);
  });

  it('is not confused with a page that breaks', () => {
    expect(isLoadFailure(new TypeError('x is not a function'))).toBe(false);
    expect(isLoadFailure('Failed to fetch')).toBe(false);
  });
});
