import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that a theme can change about a page that was looked at in another. */
const COLORS = ['color-contrast', 'link-in-text-block'];

/** What axe finds that is serious or critical, by WCAG 2.2 AA; empty is good. */
export async function seriousFindings(page: Page, what: 'everything' | 'colors' = 'everything'): Promise<string[]> {
  // In the page itself, which has no frames of others: two to three times faster than axe's way through a second page.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (what === 'colors' ? axe.withRules(COLORS) : axe.withTags(EVERYTHING)).analyze();
  return violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .map(
      (violation) =>
        `${violation.id} at ${new URL(page.url()).pathname}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
}
