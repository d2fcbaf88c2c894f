import type { Browser } from 'playwright-core';
import { bookSomething, type Booked } from './support/booked';
import { openBrowser, openWindow, PHONE, type Window } from './support/browser';
import { signIn, signInStaff, signInStudent } from './support/steps';
import { visit } from './support/visits';

const SECRET = 'track-demo-2026';
const MINUTE = 60_000;

const guardian = (window: Window): Promise<void> =>
  signIn(window.page, { email: 'dana.guardian@example.com', password: SECRET });
const tutor = (window: Window): Promise<void> =>
  signIn(window.page, { email: 'ada.tutor@example.com', password: SECRET });
const askedTutor = (window: Window): Promise<void> =>
  signIn(window.page, { email: 'ben.tutor@example.com', password: SECRET });
const staff = (window: Window): Promise<void> => signInStaff(window.page);
const student = (window: Window): Promise<void> =>
  signInStudent(window.page, { handle: 'sam-demo', passphrase: 'quiet-harbor-lantern' });

const PUBLIC = [
  '/',
  '/tutors',
  '/tutors?subject=algebra-1&part=evening',
  '/pricing',
  '/help',
  '/legal/terms',
  '/legal/privacy',
  '/legal/cookies',
  '/register',
  '/sign-in',
  '/sign-in?as=student',
  '/check-your-email',
  '/verify',
  '/no-such-page',
];

describe('every page, on a desk and in a hand', () => {
  let browser: Browser;
  let booked: Booked;

  beforeAll(async () => {
    browser = await openBrowser();
    const window = await openWindow(browser);
    await guardian(window);
    booked = await bookSomething(window.page);
    await window.context.close();
  }, MINUTE);

  afterAll(async () => {
    await browser?.close();
  });

  /** Opens all pages as one person and answers everything that is wrong with any of them. */
  async function tour(enter: ((window: Window) => Promise<void>) | null, paths: string[]) {
    const window = await openWindow(browser);
    await enter?.(window);
    const findings: string[] = [];
    for (const path of paths) findings.push(...(await visit(window, path)));
    await window.context.close();
    return findings;
  }

  describe('policy 1(c)1: is readable by everyone, quiet, asks no other host, and keeps nothing that is not in the register', () => {
    it(
      'for visitors',
      async () => {
        expect(await tour(null, [...PUBLIC, `/tutors/${booked.tutorSlug}`])).toEqual([]);
      },
      3 * MINUTE,
    );

    it(
      'for guardians',
      async () => {
        const paths = [
          '/',
          `/tutors/${booked.tutorSlug}`,
          '/sessions',
          '/sessions?scope=past',
          `/sessions/${booked.sessionId}`,
          `/sessions/${booked.requestId}`,
          `/sessions/${booked.reservationId}`,
          '/sessions/01890000-0000-7000-8000-000000000000',
          '/minutes',
          '/minutes/statement',
          '/minutes/purchases',
          `/purchases/${booked.purchaseId}`,
          '/family',
          '/family/students/new',
          '/notifications',
          '/settings',
          '/settings/profile',
          '/settings/security',
          '/settings/privacy',
          '/settings/notifications',
          '/calendar',
          '/calendar?view=week',
          '/calendar?view=agenda',
          '/requests',
        ];
        expect(await tour(guardian, paths)).toEqual([]);
      },
      3 * MINUTE,
    );

    it(
      'for students',
      async () => {
        const paths = ['/', '/sessions', `/sessions/${booked.sessionId}`, '/notifications', '/settings', '/minutes'];
        expect(await tour(student, paths)).toEqual([]);
      },
      2 * MINUTE,
    );

    it(
      'for tutors',
      async () => {
        const paths = [
          '/',
          '/calendar',
          '/calendar?view=list',
          '/requests',
          '/sessions',
          '/students',
          '/earnings',
          '/profile',
          '/notifications',
          '/settings',
        ];
        expect(await tour(tutor, [...paths, `/sessions/${booked.sessionId}`])).toEqual([]);
        expect(await tour(askedTutor, ['/', '/requests', `/sessions/${booked.requestId}`])).toEqual([]);
      },
      3 * MINUTE,
    );

    it(
      'for staff',
      async () => {
        expect(await tour(staff, ['/', '/settings'])).toEqual([]);
      },
      MINUTE,
    );
  });

  it(
    'changes by itself when the tutor answers a request',
    async () => {
      const family = await openWindow(browser);
      const teacher = await openWindow(browser, PHONE);
      await guardian(family);
      await family.page.goto(`/sessions/${booked.requestId}`);
      await family.page.getByText('Waiting for the tutor').waitFor();
      await askedTutor(teacher);
      await teacher.page.goto(`/sessions/${booked.requestId}`);
      await teacher.page.getByRole('button', { name: 'Accept' }).click();
      await family.page.getByText('Confirmed', { exact: true }).waitFor({ timeout: 10_000 });
      await family.context.close();
      await teacher.context.close();
    },
    MINUTE,
  );

  it(
    'says that it is offline, keeps what was typed, and sends it when the network is back',
    async () => {
      const window = await openWindow(browser);
      await guardian(window);
      const { page, context } = window;
      await page.goto(`/tutors/${booked.tutorSlug}`);
      await page.getByLabel('Goals').fill('Fractions');
      await context.setOffline(true);
      await page.getByText('You are offline').waitFor();
      await context.setOffline(false);
      await page.getByText('You are offline').waitFor({ state: 'detached' });
      expect(await page.getByLabel('Goals').inputValue()).toBe('Fractions');
      await context.close();
    },
    MINUTE,
  );
});
