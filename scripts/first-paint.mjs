// `npm run first-paint`: how soon a visitor sees the public pages of a running product, rendered by the server against
// drawn by the browser, and how far what they see then moves. The same build answers both: whoever comes with a cookie
// is served the empty page.
import os from 'node:os';
import { chromium } from 'playwright-core';
import { chromium as findChromium } from './lib/chromium.mjs';
import { defaultDataDir } from './lib/paths.mjs';
import { readRunning } from './lib/running.mjs';
import { createScreen } from './lib/screen.mjs';

const PAGES = ['/', '/tutors', '/tutors/ada-o', '/pricing', '/teach', '/help'];
const ROUNDS = 3;
/** A usual phone on a usual network: Lighthouse's "slow 4G" and a processor four times slower. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const PROCESSOR = 4;

// As text: they run in the page.
const WATCH = `window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.largestPaint = entry.startTime;
}).observe({ type: 'largest-contentful-paint', buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: 'layout-shift', buffered: true });`;
const READ = `({
  first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  largest: window.largestPaint ?? NaN,
  shifted: window.shifted,
})`;

const screen = createScreen();
const web = readRunning(defaultDataDir)?.web;
if (!web) {
  screen.say('Nothing runs here: npm start first.');
  process.exit(1);
}
const executablePath = await findChromium({ screen });
const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
const browser = await chromium.launch({ executablePath, args });

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function visit(path, isRendered) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, baseURL: web });
  if (!isRendered) await context.addCookies([{ name: 'measuring', value: '1', url: web }]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR });
  await page.addInitScript({ content: WATCH });
  await page.goto(path, { waitUntil: 'load', timeout: 90_000 });
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 90_000 });
  // Awake, and its own questions answered: what comes late moves what is there.
  await page.waitForLoadState('networkidle', { timeout: 90_000 });
  const measured = await page.evaluate(READ);
  await context.close();
  return measured;
}

const load = () => os.loadavg()[0].toFixed(1);
screen.say(`${ROUNDS} visits each, cold, as a phone on slow 4G (medians, ms; load ${load()} at the start)\n`);
screen.say('page             first paint: drawn  rendered   largest paint: drawn  rendered   shifts: drawn  rendered');
for (const path of PAGES) {
  const results = { drawn: [], rendered: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    results.drawn.push(await visit(path, false));
    results.rendered.push(await visit(path, true));
  }
  const of = (kind, what, digits = 0) => median(results[kind].map((one) => one[what])).toFixed(digits);
  screen.say(
    [
      path.padEnd(17),
      of('drawn', 'first').padStart(18),
      of('rendered', 'first').padStart(10),
      of('drawn', 'largest').padStart(23),
      of('rendered', 'largest').padStart(10),
      of('drawn', 'shifted', 3).padStart(16),
      of('rendered', 'shifted', 3).padStart(10),
    ].join(''),
  );
}
screen.say(`\nload ${load()} at the end`);
await browser.close();
