import type { Browser, Page } from 'playwright-core';
import { DESKTOP, openBrowser, openWindow, PHONE, type Window } from './support/browser';
import { signIn } from './support/steps';
import { settled } from './support/visits';

const MINUTE = 60_000;
const UNSAVED = 'You have changes that are not saved.';
/** The half hours of a day as they are numbered in the grid. */
const THREE_PM = 30;
const FIVE_PM = 34;

describe('the calendar of a tutor', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  }, MINUTE);

  afterAll(async () => {
    await browser?.close();
  });

  async function opened(viewport: typeof DESKTOP, path: string): Promise<Window> {
    const window = await openWindow(browser, viewport);
    await signIn(window.page, { email: 'ben.tutor@example.com', password: 'track-demo-2026' });
    await window.page.goto(path);
    await settled(window.page);
    return window;
  }

  const slot = (page: Page, index: number) =>
    page.locator(`[data-drag-slot-index="${index}"]`).filter({ visible: true }).last();

  it(
    'is drawn with the mouse and with the keyboard, loses nothing between its views, and asks before it is left',
    async () => {
      const { page, context, complaints } = await opened(DESKTOP, '/calendar');
      await page.locator('main').getByText('Time off', { exact: true }).first().click();
      await slot(page, FIVE_PM).scrollIntoViewIfNeeded();
      const [from, to] = [await slot(page, THREE_PM).boundingBox(), await slot(page, FIVE_PM).boundingBox()];
      await page.mouse.move(from!.x + 20, from!.y + 6);
      await page.mouse.down();
      await page.mouse.move(to!.x + 20, to!.y + 6, { steps: 8 });
      await page.mouse.up();
      await page.getByText(UNSAVED).waitFor();

      await slot(page, 2).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const sheet = page.getByRole('dialog');
      expect(await sheet.getByLabel('From').inputValue()).toBe('01:30');
      await sheet.getByRole('button', { name: 'Add' }).click();
      await sheet.waitFor({ state: 'hidden' });

      const day = page.getByRole('button', { name: /^Sat \d+$/ });
      expect(await day.getAttribute('aria-description')).toMatch(/^\w+ \d+, \d{4}: add hours$/);
      await day.click();
      expect(await sheet.getByLabel('From').inputValue()).toBe('15:00');
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });

      await page.getByText('Hours as a list').click();
      await page.getByLabel('Time off 2, from').waitFor();
      expect(page.url()).toContain('view=list');
      await page.getByRole('link', { name: 'Students' }).click();
      await page.getByRole('button', { name: 'Stay here' }).click();
      await page.getByText(UNSAVED).waitFor();

      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Your availability is saved, and families see it now.').waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
    2 * MINUTE,
  );

  it(
    'closes a sheet by the back key of a phone and stays where it is; a link in a sheet leaves no step behind',
    async () => {
      const { page, context } = await opened(PHONE, '/requests');
      await page.goto('/calendar');
      await settled(page);
      const more = page.getByRole('button', { name: 'Your account and more' });
      await more.click();
      await page.getByRole('dialog').waitFor();
      await page.goBack();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(new URL(page.url()).pathname).toBe('/calendar');

      await more.click();
      await page.getByRole('dialog').getByRole('link', { name: 'Students' }).click();
      await page.waitForURL('**/students');
      await page.goBack();
      await page.waitForURL('**/calendar');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.goBack();
      await page.waitForURL('**/requests');
      await context.close();
    },
    2 * MINUTE,
  );
});
