import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { seriousFindings } from './support/accessibility';
import { DESKTOP, openBrowser, PHONE, running } from './support/browser';

const MINUTE = 60_000;

/** Vite's own server on a free port: the gallery is in no build. Answers its address. */
function startDevelopment(api: string): Promise<{ server: ChildProcess; url: string }> {
  const vite = ['node_modules/vite/bin/vite.js', '--config', 'apps/web/vite.config.ts', '--port', '5199'];
  const server = spawn(process.execPath, vite, { env: { ...process.env, API_URL: api, NO_COLOR: '1' } });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (url) resolve({ server, url });
    });
    server.on('exit', () => reject(new Error(`Vite ended: ${said}`)));
  });
}

describe('the gallery of shared components', () => {
  let browser: Browser;
  let server: ChildProcess;
  let url: string;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ server, url } = await startDevelopment(running().web));
  }, MINUTE);

  afterAll(async () => {
    await browser?.close();
    server?.kill('SIGINT');
  });

  it.each([
    ['light', DESKTOP],
    ['light', PHONE],
    ['dark', DESKTOP],
    ['dark', PHONE],
  ] as const)(
    'is readable by everyone in the %s theme at %o',
    async (colorScheme, viewport) => {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-US' });
      const page = await context.newPage();
      await page.goto(`${url}/dev/gallery`);
      await page.getByRole('heading', { level: 2, name: 'NoticeRow' }).waitFor({ timeout: MINUTE });
      expect(await seriousFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await page.getByRole('button', { name: 'Open a sheet' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await context.close();
    },
    2 * MINUTE,
  );

  it('is in no build', () => {
    const assets = 'dist/apps/web/assets';
    expect(existsSync(assets)).toBe(true);
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const holding = scripts.filter((name) =>
      readFileSync(`${assets}/${name}`, 'utf8').includes('Every shared component'),
    );
    expect(holding).toEqual([]);
  });
});
