import type { Browser } from 'playwright-core';
import PAGES from '../../../scripts/lib/pages.json';
import { openAgeCase, type OpenedCase } from './support/age-case';
import { bookSomething, type Booked } from './support/booked';
import { openBrowser, openWindow, PHONE, type Window } from './support/browser';
import { signIn, signInStaff, signInStudent } from './support/steps';
import { visit } from './support/visits';

const SECRET = 'track-demo-2026';
const MINUTE = 60_000;

const adult =
  (email: string) =>
  (window: Window): Promise<void> =>
    signIn(window.page, { email, password: SECRET });
const guardian = adult('dana.guardian@example.com');
const otherFamily = adult('jules.guardian@example.com');
const askedTutor = adult('ben.tutor@example.com');
const safety = (window: Window): Promise<void> => signInStaff(window.page, 'safety@example.com');

/** How each of those in the list of pages comes in. */
const ENTRANCES: Record<keyof typeof PAGES, ((window: Window) => Promise<void>) | null> = {
  visitor: null,
  guardian,
  secondGuardian: adult('lee.guardian@example.com'),
  student: (window) => signInStudent(window.page, { handle: 'sam-demo', passphrase: 'quiet-harbor-lantern' }),
  tutor: adult('ada.tutor@example.com'),
  askedTutor,
  applicant: adult('grace.applicant@example.com'),
  staff: (window) => signInStaff(window.page),
  safety,
  privacy: (window) => signInStaff(window.page, 'privacy@example.com'),
};

describe('every page, on a desk and in a hand, by day and by night', () => {
  let browser: Browser;
  let booked: Booked;
  let ids: Booked & OpenedCase;

  beforeAll(async () => {
    browser = await openBrowser();
    const window = await openWindow(browser);
    await guardian(window);
    booked = await bookSomething(window.page);
    await window.context.close();
    const [family, decider] = [await openWindow(browser), await openWindow(browser)];
    await otherFamily(family);
    await safety(decider);
    ids = { ...booked, ...(await openAgeCase(family.page, decider.page)) };
    await family.context.close();
    await decider.context.close();
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
    it.each(Object.keys(PAGES) as (keyof typeof PAGES)[])(
      'for one who is: %s',
      async (person) => {
        const paths = PAGES[person].map((path) => path.replace(/\{(\w+)\}/g, (_, name: keyof typeof ids) => ids[name]));
        expect(await tour(ENTRANCES[person], paths)).toEqual([]);
      },
      6 * MINUTE,
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
      await teacher.page.getByText(/^Accepted: .*The family is told/).waitFor();
      await family.page.getByText('Confirmed', { exact: true }).waitFor({ timeout: 10_000 });
      await family.context.close();
      await teacher.context.close();
    },
    MINUTE,
  );

  it(
    'says before anything else of a session that its tutor can’t teach',
    async () => {
      const window = await openWindow(browser, PHONE);
      await guardian(window);
      const { page } = window;
      await page.route('**/cancellation-quote', async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ json: { ...((await answer.json()) as object), because: 'tutor-may-not-teach' } });
      });
      await page.goto(`/sessions/${booked.sessionId}`);
      await page.getByRole('heading', { name: /can’t teach at the moment/ }).waitFor();
      const [first, ...later] = await page.getByRole('heading', { level: 2 }).allInnerTexts();
      expect(first).toMatch(/can’t teach at the moment/);
      expect(later.filter((name) => name === first || name === 'Plans changed')).toEqual([]);
      await window.context.close();
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
