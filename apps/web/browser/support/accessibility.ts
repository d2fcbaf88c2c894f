import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The week view's own names of its days ("Weekday 2026-11-22"): the library takes no other. */
const LIBRARY_NAMES = /^button\[aria-label="Weekday \d{4}-\d{2}-\d{2}"\]$/;

/** What axe finds that is serious or critical, by WCAG 2.2 AA; empty is good. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations
    .map((violation) => ({
      ...violation,
      nodes: violation.nodes.filter(
        ({ target }) => violation.id !== 'label-content-name-mismatch' || !LIBRARY_NAMES.test(target.join(' ')),
      ),
    }))
    .filter(({ nodes }) => nodes.length > 0)
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .map(
      (violation) =>
        `${violation.id} at ${new URL(page.url()).pathname}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
}
