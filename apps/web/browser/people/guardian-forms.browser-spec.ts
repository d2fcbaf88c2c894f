import type { Browser, Page } from 'playwright-core';
import { openBrowser, openWindow, PHONE, type Window } from '../support/browser';
import { openStudent } from '../support/family-steps';
import { freshAddress } from '../support/registering';
import { signIn } from '../support/steps';
import { ask } from '../support/visits';

const SECRET = 'track-demo-2026';
const MINUTE = 60_000;

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '');

/** With the keyboard only, as far as `label`. */
async function tabTo(page: Page, label: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const name = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
    });
    if (label.test(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${String(label)}.`);
}

describe('on a phone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, MINUTE);
  afterAll(async () => {
    await browser?.close();
  });

  const inWindow = async (work: (window: Window) => Promise<void>): Promise<void> => {
    const window = await openWindow(browser, PHONE);
    await work(window);
    expect(window.complaints).toEqual([]);
    await window.context.close();
  };

  it(
    'a ZIP code of another state is told at once; a number that the server refuses takes whoever registers back to it, and keeps everything typed',
    () =>
      inWindow(async ({ page }) => {
        const goOn = () => page.getByRole('button', { name: 'Continue' }).click();
        const email = freshAddress('vera');
        await page.goto('/register');
        await page.getByLabel('Month').selectOption('5');
        await page.getByLabel('Day').fill('5');
        await page.getByLabel('Year').fill('1985');
        await goOn();
        await page.getByLabel('First name').fill('Vera');
        await page.getByLabel('Last name').fill('Montpelier');
        // Ten digits, and no number that exists.
        await page.getByLabel('Phone').fill('(123) 555-0123');
        await goOn();
        await page.getByLabel('Street').fill('12 Elm Street');
        await page.getByLabel('City').fill('Montpelier');
        await page.getByLabel('State or territory').selectOption({ label: 'Vermont' });
        await page.getByLabel('ZIP code').fill('12207');
        await goOn();
        await page.getByText('This ZIP code is not in Vermont.').waitFor();
        expect(await focused(page)).toBe('ZIP code');
        await page.getByLabel('ZIP code').fill('05602');
        await page.keyboard.press('Enter');
        await page.getByLabel('E-mail').fill(email);
        await page.getByLabel('Password', { exact: true }).fill('seven quiet lanterns');
        await page.getByRole('checkbox', { name: /18 or older/ }).check();
        await page.getByRole('checkbox', { name: /read and accept/ }).check();
        await page.getByRole('button', { name: 'Create the account' }).click();

        await page.getByLabel('Phone').waitFor();
        expect(await focused(page)).toBe('Phone');
        expect(await page.getByLabel('Last name').inputValue()).toBe('Montpelier');
        await page.getByLabel('Phone').fill('(212) 555-0123');
        await page.keyboard.press('Enter');
        expect(await page.getByLabel('City').inputValue()).toBe('Montpelier');
        await goOn();
        expect(await page.getByLabel('E-mail').inputValue()).toBe(email);
        expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('seven quiet lanterns');
        expect(await page.getByRole('checkbox', { name: /read and accept/ }).isChecked()).toBe(true);
        await page.getByRole('button', { name: 'Create the account' }).click();
        await page.waitForURL('**/check-your-email*');
      }),
    MINUTE,
  );

  it(
    'a search is cleared with the keyboard, its address too, and goes on at the first field',
    () =>
      inWindow(async ({ page }) => {
        await page.goto('/tutors?subject=algebra-1&text=Nobody+Is+Called+This');
        await page.getByRole('heading', { level: 1 }).waitFor();
        await tabTo(page, /^Clear filters$/);
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.pathname === '/tutors' && url.search === '');
        expect(await focused(page)).toBe('Subject');
        expect(await page.getByLabel('Name or words').inputValue()).toBe('');
        await page.getByRole('link', { name: /Ada/ }).first().waitFor();
        expect(await page.getByRole('button', { name: 'Clear filters' }).count()).toBe(0);
        await page
          .getByRole('status')
          .filter({ hasText: /tutors? found|are shown/ })
          .waitFor({ state: 'attached' });

        await page.goto('/tutors?day=2020-01-01');
        await page.getByText('Nobody is open at that time').waitFor();
        await page.getByRole('button', { name: 'Clear filters and see all tutors' }).click();
        await page.waitForURL((url) => url.search === '');
        await page.getByRole('link', { name: /Ada/ }).first().waitFor();
      }),
    MINUTE,
  );

  it(
    'a page is forbidden to whoever lacks its power, and a switch goes back that the server refused',
    async () => {
      await inWindow(async ({ page }) => {
        await signIn(page, { email: 'lee.guardian@example.com', password: SECRET });
        const { families } = await ask<{ families: { id: string; isOwn: boolean }[] }>(page, 'GET', 'me');
        const danas = families.find(({ isOwn }) => !isOwn)?.id;
        for (const path of ['/family/students/new', '/family/invite']) {
          await page.goto(`${path}?family=${danas}`);
          await page.getByRole('heading', { level: 1, name: 'This page is not for your account' }).waitFor();
          expect(await page.getByRole('textbox').count()).toBe(0);
        }
      });
      await inWindow(async ({ page }) => {
        await signIn(page, { email: 'dana.guardian@example.com', password: SECRET });
        await openStudent(page, 'Sam');
        const name = /I want to be in the room/;
        const present = page.getByRole('switch', { name });
        const turns = (checked: boolean) => page.getByRole('switch', { name, checked }).waitFor({ state: 'attached' });
        const before = await present.isChecked();
        let refuse: () => void = () => undefined;
        const held = new Promise<void>((resolve) => (refuse = resolve));
        await page.route('**/presence', async (route) => {
          await held;
          await route.fulfill({
            status: 409,
            contentType: 'application/problem+json',
            body: JSON.stringify({ code: 'identity.too-busy', detail: 'That can’t be changed now.' }),
          });
        });
        await present.press('Space');
        await turns(!before);
        refuse();
        await page.getByText('It was not saved, and is as it was before.').waitFor();
        await turns(before);
      });
    },
    MINUTE,
  );
});
