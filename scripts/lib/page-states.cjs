// Asked inside a page, by the browser tests (apps/web/browser/support/visits.ts) and by the contact sheets alike.
'use strict';

/** A heading stands, and nothing is still loading. */
function isSettled() {
  const { document } = globalThis;
  return (
    document.querySelector('h1') !== null &&
    document.querySelector('main [aria-busy="true"], main .mantine-Skeleton-root') === null
  );
}

/** The theme has been put on, the sheets and the font are there, and nothing moves: colors half-way are nobody's. */
function isDressed(scheme) {
  const { document } = globalThis;
  return (
    // The payment partner's page has no theme at all.
    [null, scheme].includes(document.documentElement.getAttribute('data-mantine-color-scheme')) &&
    document.querySelector('[data-turning], link[data-later][media="print"]') === null &&
    document.fonts.status === 'loaded' &&
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().iterations === Infinity)
  );
}

module.exports = { isSettled, isDressed };
