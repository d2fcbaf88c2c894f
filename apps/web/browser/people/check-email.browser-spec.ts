import type { Browser } from 'playwright-core';
import { openBrowser, openWindow, PHONE } from '../support/browser';
import { linkIn, mailTo } from '../support/inbox';
import { confirmAddress, freshAddress, register } from '../support/registering';

const MINUTE = 60_000;
const SUBJECT = /^Confirm your e-mail/;
/** More than anybody may ask for within an hour. */
const TOO_MANY = 8;

describe('whoever has to confirm their address', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, MINUTE);
  afterAll(async () => {
    await browser?.close();
  });

  it(
    'has the link sent again, is told so, and when to come back where it was too often; the last link opens',
    async () => {
      const { page, context } = await openWindow(browser, PHONE);
      const who = { firstName: 'Nia', lastName: 'Lund', email: freshAddress('nia'), password: 'seven quiet lanterns' };
      await page.goto('/register');
      await register(page, who);
      expect(await page.getByLabel('E-mail').inputValue()).toBe(who.email);
      const first = linkIn(await mailTo(who.email, SUBJECT), '/verify');

      const again = page.getByRole('button', { name: 'Send the link again' });
      const [sent, refused] = [page.getByText('a new link is on its way'), page.getByText(/^That was tried too often/)];
      await again.click();
      await sent.waitFor();
      expect(linkIn(await mailTo(who.email, SUBJECT, { count: 2 }), '/verify')).not.toBe(first);

      let presses = 1;
      while (!(await refused.isVisible()) && presses < TOO_MANY) {
        await again.click();
        await page.locator('button[data-loading]').waitFor({ state: 'detached' });
        await sent.or(refused).waitFor();
        presses += 1;
      }
      expect(await page.getByRole('alert').textContent()).toMatch(/You can try again in (an hour|\d+ minutes)\.$/);
      expect(await sent.isVisible()).toBe(false);

      await mailTo(who.email, SUBJECT, { count: presses });
      await confirmAddress(page, who);
      await context.close();
    },
    2 * MINUTE,
  );
});
