import { seriousFindings } from './accessibility';
import type { Window } from './browser';
import { dress, type Theme } from './visits';

const MINUTE = 60_000;

/** Declares steps that each need the ones before: after the first that fails, the others say so at once. */
export function journey(usually = MINUTE) {
  let failed: string | null = null;
  return (name: string, work: () => Promise<void>, longest = usually): void =>
    it(
      name,
      async () => {
        if (failed) throw new Error(`Not tried: "${failed}" failed before.`);
        failed = name;
        await work();
        failed = null;
      },
      longest,
    );
}

/** Gathers what axe finds wherever one looks on the way, by day and by night, for one expectation at the end. */
export function lookout(themes: readonly Theme[] = ['dark', 'light']) {
  const findings: string[] = [];
  const look = async ({ page }: Pick<Window, 'page'>): Promise<void> => {
    for (const [index, theme] of themes.entries()) {
      await dress(page, theme);
      findings.push(
        ...(await seriousFindings(page, index === 0 ? 'everything' : 'colors')).map(
          (finding) => `${theme}: ${finding}`,
        ),
      );
    }
  };
  return { look, findings };
}
