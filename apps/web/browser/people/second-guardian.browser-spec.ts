import type { Browser } from 'playwright-core';
import { bookOne } from '../support/booked';
import { openBrowser, openWindow, PHONE } from '../support/browser';
import { lookout } from '../support/journey';
import { signIn } from '../support/steps';
import { ask } from '../support/visits';

const SECRET = 'track-demo-2026';
const MINUTE = 60_000;

describe('a second guardian, with the powers that the first one gives', () => {
  let browser: Browser;
  let sessionId: string;
  beforeAll(async () => {
    browser = await openBrowser();
    const { page, context } = await openWindow(browser);
    await signIn(page, { email: 'dana.guardian@example.com', password: SECRET });
    sessionId = await bookOne(page, 4);
    await context.close();
  }, MINUTE);
  afterAll(async () => {
    await browser?.close();
  });

  const { look, findings } = lookout();

  it(
    'watches and does not cancel; given the power they cancel; without any power the session is gone from their open page',
    async () => {
      const owner = await openWindow(browser);
      const second = await openWindow(browser, PHONE);
      await signIn(owner.page, { email: 'dana.guardian@example.com', password: SECRET });
      await signIn(second.page, { email: 'lee.guardian@example.com', password: SECRET });

      const { accountId: leeId } = await ask<{ accountId: string }>(second.page, 'GET', 'me');
      await second.page.goto(`/sessions/${sessionId}`);
      await second.page.getByText('Confirmed', { exact: true }).waitFor();
      const cancel = second.page.getByRole('button', { name: /^Cancel/ });
      expect(await cancel.count()).toBe(0);
      await look(second);

      await owner.page.goto(`/family/guardians/${leeId}`);
      const sam = owner.page.getByRole('group', { name: 'For Sam' });
      const save = owner.page.getByRole('button', { name: 'Save for Sam' });
      await sam.getByRole('checkbox', { name: /^Book/ }).check();
      await save.click();
      await owner.page.getByText('The powers are changed.').first().waitFor();
      await second.page.reload();
      await cancel.first().waitFor();
      await look(second);

      for (const box of await sam.getByRole('checkbox').all()) await box.uncheck();
      await owner.page.getByText('Without any power they').waitFor();
      await look(owner);
      await save.click();
      // Nobody reloads: the withdrawal closes the second one's sockets, and coming back they ask again.
      await cancel.first().waitFor({ state: 'detached', timeout: 15_000 });
      await second.page.goto('/sessions');
      await second.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await second.page.getByText('Sam').count()).toBe(0);

      await look(second);
      expect(findings).toEqual([]);
      expect([...owner.complaints, ...second.complaints]).toEqual([]);
      await owner.context.close();
      await second.context.close();
    },
    2 * MINUTE,
  );
});
