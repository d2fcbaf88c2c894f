import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, PHONE } from '../support/browser';
import { invite } from '../support/family-steps';
import { linkIn, mailTo } from '../support/inbox';
import { freshAddress, register } from '../support/registering';
import { signIn } from '../support/steps';

const MINUTE = 60_000;
const TOKEN = 'invitation';

describe('who is invited and has no account yet', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, MINUTE);
  afterAll(async () => {
    await browser?.close();
  });

  it(
    'opens the invitation once: registered and confirmed in another tab, they stand before it again and accept',
    async () => {
      const owner = await openWindow(browser);
      await signIn(owner.page, { email: 'dana.guardian@example.com', password: 'track-demo-2026' });
      const email = freshAddress('invited');
      await invite(owner.page, email, 'Sam', ['Watch']);

      const { context, page, complaints } = await openWindow(browser, PHONE);
      await page.goto(linkIn(await mailTo(email, /invites you/), '/invitation'));
      await page.getByRole('link', { name: 'Create an account' }).click();
      await page.getByLabel('Month').waitFor();
      const password = 'seven quiet lanterns';
      await register(page, { firstName: 'Gwen', lastName: 'Whitfield', email, password }, async () => {
        const field = page.getByLabel('E-mail');
        // The invited address stands there already: with another one the invitation could not be accepted.
        if (await field.count()) expect(await field.inputValue()).toBe(email);
      });

      const confirming = await context.newPage();
      await confirming.goto(linkIn(await mailTo(email, /^Confirm your e-mail/), '/verify'));
      await confirming.getByLabel('Your password').fill(password);
      await confirming.getByRole('button', { name: 'Confirm and sign in' }).click();
      await confirming.getByRole('button', { name: 'Accept' }).click();
      await confirming.waitForURL('**/family?family=*');
      await confirming.getByText('You are a guardian of Sam now.').waitFor();
      const kept = (key: string) => [window.localStorage.getItem(key), window.sessionStorage.getItem(key)];
      expect(await confirming.evaluate(kept, TOKEN)).toEqual([null, null]);
      expect(complaints).toEqual([]);
    },
    2 * MINUTE,
  );
});
