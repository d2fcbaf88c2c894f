import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export interface Running {
  web: string;
  inbox: string;
  postgres: string;
}

/** Addresses of the product under test, from its running.json. */
export function running(): Running {
  const file = process.env.TRACK_RUNNING;
  if (!file) throw new Error('TRACK_RUNNING names no running.json: run the browser project through jest.');
  return JSON.parse(readFileSync(file, 'utf8')) as Running;
}

/** Chromium's own errands (updates, sync, QUIC) are off: nothing but our page talks to the network. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** A moving test picture and a beeping sound instead of a person. */
const FAKE_DEVICES = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error(`No Chromium at ${PLACES.join(', ')}. Install it, or set CHROMIUM_PATH.`);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...QUIET, ...FAKE_DEVICES, ...asRoot] });
}

export interface Window {
  context: BrowserContext;
  page: Page;
  /** What the page complained about: uncaught errors and logged ones. */
  complaints: string[];
}

/** A person's own window: own cookies, own storage. */
export async function openWindow(browser: Browser, viewport = DESKTOP): Promise<Window> {
  const context = await browser.newContext({
    viewport,
    baseURL: running().web,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    permissions: ['camera', 'microphone'],
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The browser itself logs every refused request; being told "not signed in" is an answer.
    const isRefusal = message.text().startsWith('Failed to load resource: the server responded with a status of 4');
    if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
  });
  return { context, page, complaints };
}
