import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { isRegistered } from '../../src/lib/cookie-register';
import { seriousFindings } from './accessibility';
import { DESKTOP, PHONE, running, type Window } from './browser';

export type Theme = 'light' | 'dark';

const { isSettled, isDressed } = createRequire(__filename)('../../../../scripts/lib/page-states.cjs') as {
  isSettled: () => boolean;
  isDressed: (theme: Theme) => boolean;
};

const SIZES = [
  ['desk', DESKTOP, 'light'],
  ['phone', PHONE, 'light'],
  ['phone by night', PHONE, 'dark'],
  ['desk by night', DESKTOP, 'dark'],
] as const;

/** What is wrong with a page for whoever opens it, on a desk and in a hand, in both themes: empty is good. One load serves all. */
export async function visit(window: Window, path: string): Promise<string[]> {
  const { page, complaints } = window;
  const saidBefore = complaints.length;
  const ownHost = new URL(running().web).host;
  const foreign = new Set<string>();
  const watch = (request: { url(): string }): void => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && host !== ownHost) foreign.add(host);
  };
  page.on('request', watch);
  const found: string[] = [];
  await page.setViewportSize(DESKTOP);
  await page.goto(path);
  for (const [name, size, colorScheme] of SIZES) {
    await page.setViewportSize(size);
    await dress(page, colorScheme);
    const isByDay = colorScheme === 'light';
    const findings = [
      ...(await seriousFindings(page, isByDay ? 'everything' : 'colors')),
      ...(isByDay ? await shapeFindings(page) : []),
    ];
    found.push(...findings.map((finding) => `${name}: ${finding}`));
  }
  page.off('request', watch);
  found.push(...(await unregistered(page)));
  found.push(...complaints.slice(saidBefore), ...[...foreign].map((host) => `asks ${host}`));
  return found.map((finding) => `${path}: ${finding}`);
}

/** What the page keeps in the browser and the register of cookies doesn't know. Policy 1(c)1. */
async function unregistered(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => name);
  const stored = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  return [
    ...cookies.filter((name) => !isRegistered('cookie', name)).map((name) => `sets the cookie ${name}`),
    ...stored.filter((name) => !isRegistered('storage', name)).map((name) => `stores ${name}`),
  ];
}

/** A heading stands, and nothing is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(isSettled);
}

/** Turns the page to this theme, and waits until it has it on and nothing moves any more. */
export async function dress(page: Page, colorScheme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await settled(page);
  await page.waitForFunction(isDressed, colorScheme);
}

/** Every page has one title, one first heading, and fits its window. */
async function shapeFindings(page: Page): Promise<string[]> {
  const shape = await page.evaluate(() => ({
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    isTooWide: document.documentElement.scrollWidth > window.innerWidth,
  }));
  return [
    ...(shape.title.includes('Track Tutoring') ? [] : [`is titled "${shape.title}"`]),
    ...(shape.headings === 1 ? [] : [`has ${shape.headings} first headings`]),
    ...(shape.isTooWide ? ['is wider than its window'] : []),
  ];
}

/** Asks the api as the person who is signed in on the page. */
export async function ask<Answer>(page: Page, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer> {
  const { status, text } = await page.evaluate(
    async ([how, where, json]) => {
      const response = await fetch(`/api/${where}`, {
        method: how,
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        ...(json === undefined ? {} : { body: json }),
      });
      return { status: response.status, text: await response.text() };
    },
    [method, path, body === undefined ? undefined : JSON.stringify(body)] as const,
  );
  if (status >= 400) throw new Error(`${method} ${path} was answered with ${status}: ${text}`);
  return JSON.parse(text) as Answer;
}
