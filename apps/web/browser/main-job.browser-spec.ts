import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, type Window } from './support/browser';
import { mailTo } from './support/inbox';
import { journey, lookout } from './support/journey';
import { confirmAddress, freshAddress, register } from './support/registering';
import { chooseStartSoon, isPictureMoving, payWithTestCard, signIn, signInStudent } from './support/steps';

const PARENT = {
  firstName: 'Robin',
  lastName: 'Rivers',
  email: freshAddress('robin'),
  password: 'seven quiet lanterns',
};
const STUDENT = { handle: `alex-${Date.now().toString(36)}`, passphrase: 'green kettle morning' };
const TUTOR = { email: 'ada.tutor@example.com', password: 'track-demo-2026' };
const MINUTE = 60_000;

/** The product's promise, once through, with real rooms and real clocks: about five minutes, most of them waiting. */
describe('a parent, a student and a tutor', () => {
  let browser: Browser;
  let parent: Window;
  let student: Window;
  let tutor: Window;
  let sessionPath: string;
  let startsAt: number;

  beforeAll(async () => {
    browser = await openBrowser();
    [parent, student, tutor] = [await openWindow(browser), await openWindow(browser), await openWindow(browser)];
  }, MINUTE);

  afterAll(async () => {
    await browser?.close();
  });

  // One theme: the session begins soon, and the page tour looks at the other.
  const { look, findings } = lookout(['light']);
  const step = journey();

  step('the parent registers behind a neutral age gate', async () => {
    const { page } = parent;
    await page.goto('/register');
    await register(page, PARENT, () => look(parent));
    await look(parent);
  });

  step('verifies the address from the inbox and signs in', async () => {
    const { page } = parent;
    await confirmAddress(page, PARENT, () => look(parent));
    await look(parent);
  });

  step('adds a student', async () => {
    const { page } = parent;
    await page.goto('/family/students/new');
    await page.getByLabel('First name').fill('Alex');
    await page.getByLabel('Month').selectOption('3');
    await page.getByLabel('Day').fill('4');
    await page.getByLabel('Year').fill(String(new Date().getUTCFullYear() - 15));
    await page.getByLabel('Sign-in name').fill(STUDENT.handle);
    await page.getByLabel('Passphrase', { exact: true }).fill(STUDENT.passphrase);
    await look(parent);
    await page.getByRole('button', { name: /add/i }).click();
    await page.waitForURL((url) => url.pathname !== '/family/students/new');
    await look(parent);
  });

  step('finds a tutor, keeps a time in the next minutes, and buys a pack on the way', async () => {
    const { page } = parent;
    await page.goto('/tutors');
    await look(parent);
    await page.getByRole('link', { name: /Ada/ }).first().click();
    await page.getByRole('heading', { level: 1, name: /Ada/ }).waitFor();
    startsAt = await chooseStartSoon(page, 90_000);
    await look(parent);
    await page.getByRole('button', { name: 'Hold this time and get minutes' }).click();
    await page.getByRole('dialog').getByRole('radio').first().click();
    await look(parent);
    await page.getByRole('button', { name: 'Continue to payment' }).click();
    await page.waitForURL('**/pay/**');
    expect(await page.locator('body').innerText()).toMatch(/test mode/i);
    await look(parent);
    await payWithTestCard(page);
    await page.waitForURL('**/purchases/**');
    await page
      .getByRole('link', { name: /session/i })
      .first()
      .waitFor({ timeout: 20_000 });
    await look(parent);
    await page
      .getByRole('link', { name: /session/i })
      .and(page.locator('a[href*="/sessions/"]'))
      .first()
      .click();
    await page.waitForURL('**/sessions/*');
    sessionPath = new URL(page.url()).pathname;
    await page.getByText('Confirmed').first().waitFor();
    await look(parent);
    await mailTo(PARENT.email, /booked/i);
  });

  step(
    'student and tutor meet: the student waits in the lobby until the tutor lets them in',
    async () => {
      await signInStudent(student.page, STUDENT);
      await student.page.goto(`${sessionPath}/room`);
      await student.page.getByRole('button', { name: 'Join the session' }).waitFor();
      await look(student);
      await student.page.getByRole('button', { name: 'Join the session' }).click();
      await student.page.getByText('You are in the lobby').waitFor({ timeout: 20_000 });
      await look(student);

      await signIn(tutor.page, TUTOR);
      await tutor.page.goto(`${sessionPath}/room`);
      await tutor.page.getByRole('button', { name: 'Join the session' }).click();
      await tutor.page.getByRole('button', { name: 'Admit Alex' }).click({ timeout: 20_000 });
      await student.page.locator('[data-phase="inside"]').waitFor({ timeout: 20_000 });
      await look(tutor);
    },
    2 * MINUTE,
  );

  step('see each other’s moving video', async () => {
    expect(await isPictureMoving(student.page)).toBe(true);
    expect(await isPictureMoving(tutor.page)).toBe(true);
  });

  step(
    'stay a little over one minute, then the tutor ends',
    async () => {
      const untilOneMinute = Math.max(0, startsAt - Date.now()) + 2 * MINUTE;
      await tutor.page
        .getByTestId('minute-meter')
        .filter({ hasText: /^1 of / })
        .waitFor({ timeout: untilOneMinute });
      await tutor.page.getByRole('button', { name: 'End session' }).click();
      await tutor.page.getByRole('dialog').getByRole('button', { name: 'End session' }).click();
      await tutor.page.getByText('The session has ended').waitFor();
      await student.page.getByText('The session has ended').waitFor({ timeout: 10_000 });
      await look(student);
    },
    12 * MINUTE,
  );

  step(
    'one minute is charged and the rest comes back, and the statement says so',
    async () => {
      const { page } = parent;
      await page.goto(sessionPath);
      // Settled a minute after the end; the open page hears of it by itself.
      await page
        .getByText(/1 min/)
        .and(page.getByText(/charged|billed|used/i))
        .first()
        .waitFor({ timeout: 2 * MINUTE });
      await look(parent);
      await page.goto('/minutes/statement');
      const used = page.getByRole('row').filter({ hasText: /Used in a session with Ada/ });
      await used.waitFor();
      expect(await used.innerText()).toMatch(/−1 min/);
      const returned = page.getByRole('row').filter({ hasText: /Returned from a session with Ada/ });
      expect(await returned.innerText()).toMatch(/59 min/);
      await look(parent);
      await page.goto('/minutes');
      await page.getByText('59 min', { exact: false }).first().waitFor();
      await look(parent);
    },
    4 * MINUTE,
  );

  it('axe found nothing serious on any page on the way', () => {
    expect(findings).toEqual([]);
  });

  it('no page complained on the way', () => {
    expect({ parent: parent.complaints, student: student.complaints, tutor: tutor.complaints }).toEqual({
      parent: [],
      student: [],
      tutor: [],
    });
  });
});
