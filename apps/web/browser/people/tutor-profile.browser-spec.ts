import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, PHONE } from '../support/browser';
import { signIn } from '../support/steps';

const MINUTE = 60_000;

describe('a tutor’s profile on a phone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, MINUTE);
  afterAll(async () => {
    await browser?.close();
  });

  it(
    'is saved from where its writer is, far from the end of the form',
    async () => {
      const { page, context, complaints } = await openWindow(browser, PHONE);
      await signIn(page, { email: 'ben.tutor@example.com', password: 'track-demo-2026' });
      await page.goto('/profile');
      const headline = page.getByLabel('Headline');
      const before = await headline.inputValue();
      const save = page.getByRole('button', { name: 'Save the profile' });
      expect(await save.count()).toBe(0);
      for (const text of [`${before} today`, before]) {
        await headline.fill(text);
        const box = await save.boundingBox();
        const bar = await page.getByRole('navigation', { name: 'Main' }).boundingBox();
        expect(box!.y + box!.height).toBeLessThanOrEqual(bar!.y);
        await save.click();
        await save.waitFor({ state: 'detached' });
        expect(await headline.inputValue()).toBe(text);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    MINUTE,
  );
});
