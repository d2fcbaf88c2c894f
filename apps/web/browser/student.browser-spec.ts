import type { Browser } from 'playwright-core';
import { bookOne, cancelBooked } from './support/booked';
import { openBrowser, openWindow, PHONE, type Window } from './support/browser';
import { endPause, invite, makeSignInLink, openStudent, pause } from './support/family-steps';
import { linkIn, mailTo } from './support/inbox';
import { lookout } from './support/journey';
import { confirmAddress, freshAddress, register } from './support/registering';
import { signIn } from './support/steps';
import { ask } from './support/visits';

const MINUTE = 60_000;
const ALEX = { email: 'alex.guardian@example.com', password: 'track-demo-2026' };
const KIM = {
  firstName: 'Kim',
  lastName: 'Larkin',
  email: freshAddress('kim'),
  password: 'seven quiet lanterns',
};

interface Family {
  guardians: { accountId: string; guards: { studentId: string; powers: string[] }[] }[];
}

describe('a family', () => {
  let browser: Browser;
  let guardian: Window;
  let booked: string | undefined;
  const { look, findings } = lookout();
  beforeAll(async () => {
    browser = await openBrowser();
    guardian = await openWindow(browser);
    await signIn(guardian.page, ALEX);
  }, MINUTE);
  afterAll(async () => {
    if (booked) await cancelBooked(guardian.page, booked);
    await browser?.close();
  });

  it(
    'lets its student in by a link that works once, and out of an open page the moment it pauses them',
    async () => {
      const student = await openWindow(browser, PHONE);
      const { page } = student;
      booked = await bookOne(guardian.page, 8);
      await openStudent(guardian.page, 'Noa');
      const link = await makeSignInLink(guardian.page);

      await page.goto(link);
      await page.getByText('Hello, Noa').waitFor();
      expect(page.url()).not.toContain('#');
      await look(student);
      await page.getByRole('button', { name: 'I am Noa, sign me in' }).click();
      await page.waitForURL((url) => url.pathname === '/');
      await look(student);
      await page.getByRole('link', { name: 'Sessions', exact: true }).click();
      await page.locator(`main a[href="/sessions/${booked}"]`).waitFor();
      await look(student);
      await page.getByRole('link', { name: 'Profile', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Your profile' }).waitFor();
      await page.getByText('noa-demo').waitFor();
      await page.getByText('Alex R.').waitFor();
      await look(student);

      const late = await openWindow(browser, PHONE);
      await late.page.goto(link);
      await late.page.getByRole('heading', { level: 1 }).waitFor();
      await late.page.getByText(/already|once/).waitFor();
      expect(await late.page.getByRole('button', { name: /sign me in/ }).count()).toBe(0);
      await late.context.close();

      // Nobody touches the student's page from here on: it must be the same one that says so.
      await page.evaluate(() => (document.documentElement.dataset['opened'] = 'before the pause'));
      await pause(guardian.page, 'Noa');
      await page.getByText('noa-demo').waitFor({ state: 'detached', timeout: 15_000 });
      await page.getByRole('link', { name: 'Sign in', exact: true }).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.dataset['opened'])).toBe('before the pause');
      expect((await page.request.get('/api/student-profile')).status()).toBe(401);
      await endPause(guardian.page, 'Noa');

      expect(student.complaints).toEqual([]);
      await student.context.close();
    },
    3 * MINUTE,
  );

  it(
    'takes in somebody new by a mail, with exactly the powers that were chosen',
    async () => {
      await invite(guardian.page, KIM.email, 'Noa', ['Book', 'Watch']);
      const kim = await openWindow(browser, PHONE);
      const { page } = kim;
      await page.goto(linkIn(await mailTo(KIM.email, /invites you to be a guardian of Noa/), '/invitation'));
      await page.getByText('Noa: books and watches').waitFor();
      await look(kim);
      await page.getByRole('link', { name: /^Create an account/ }).click();
      await register(page, KIM);
      await confirmAddress(page, KIM);
      expect(new URL(page.url()).pathname).toBe('/invitation');
      await page.getByRole('button', { name: 'Accept' }).click();

      await page.waitForURL('**/family?family=*');
      await page
        .getByRole('article')
        .filter({ hasText: 'Kim Larkin (you)' })
        .getByText('Noa: books and watches')
        .waitFor();
      await look(kim);
      const familyId = new URL(page.url()).searchParams.get('family') ?? '';
      const { accountId } = await ask<{ accountId: string }>(page, 'GET', 'me');
      const { guardians } = await ask<Family>(page, 'GET', `families/${familyId}`);
      const own = guardians.find((one) => one.accountId === accountId);
      expect(own?.guards.map(({ powers }) => powers)).toEqual([['book', 'watch']]);

      // Who doesn't supervise neither pauses nor signs anybody in.
      await page.getByRole('link', { name: 'Profile and sign-in' }).click();
      await page.getByRole('heading', { level: 1, name: 'Noa' }).waitFor();
      expect(await page.getByRole('button', { name: /^Pause|sign-in link|passphrase/ }).count()).toBe(0);

      await guardian.page.reload();
      await guardian.page
        .getByRole('article')
        .filter({ has: guardian.page.locator(`a[href*="${accountId}"]`) })
        .getByText('Noa: books and watches')
        .waitFor();
      await guardian.page.getByRole('article').filter({ hasText: KIM.email }).getByText('Accepted').waitFor();
      expect(kim.complaints).toEqual([]);
      await kim.context.close();
    },
    3 * MINUTE,
  );

  it('meets no barrier on the way, in either theme, and no page complains', () => {
    expect(findings).toEqual([]);
    expect(guardian.complaints).toEqual([]);
  });
});
