import type { Browser } from 'playwright-core';
import { DESKTOP, openBrowser, openWindow, PHONE, type Window } from '../support/browser';
import { signInStaff } from '../support/steps';

const MINUTE = 60_000;

describe('somebody of the staff, at work', () => {
  let browser: Browser;
  let window: Window;
  beforeAll(async () => {
    browser = await openBrowser();
    window = await openWindow(browser);
    // Once for all: a code of the authenticator app works once.
    await signInStaff(window.page);
  }, MINUTE);
  afterAll(async () => {
    await browser?.close();
  });

  it.each([
    ['on a desk', DESKTOP],
    ['in a hand', PHONE],
  ])(
    'opens the application that waits, and finds a person behind a mask, %s',
    async (_, size) => {
      const { page, complaints } = window;
      await page.setViewportSize(size);
      await page.goto('/console/applications');
      await page.getByRole('link', { name: /Grace/ }).first().click();
      await page.waitForURL('**/console/applications/*');
      await page.getByRole('heading', { level: 1, name: /Grace/ }).waitFor();

      const sections = page.getByRole('navigation', { name: 'Console' });
      await sections.getByRole('link', { name: 'Audit trail' }).click();
      await page.getByRole('heading', { level: 1, name: 'Audit trail' }).waitFor();
      await sections.getByRole('link', { name: 'People' }).click();
      await page.getByLabel('Name, sign-in name, or e-mail').fill('Whitfield');
      await page.getByRole('button', { name: 'Search' }).click();
      await page
        .getByRole('link', { name: /Dana W\./ })
        .first()
        .waitFor();
      const shown = await page.locator('main').innerText();
      expect(shown).not.toContain('dana.guardian@example.com');
      expect(shown).not.toContain('Whitfield');
      expect(complaints).toEqual([]);
    },
    MINUTE,
  );
});
