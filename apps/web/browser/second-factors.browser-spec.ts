import type { Browser, Page } from 'playwright-core';
import { Client } from 'pg';
import { addAuthenticator, codeOf } from './support/authenticator';
import { DESKTOP, openBrowser, openWindow, PHONE, running, type Window } from './support/browser';
import { journey, lookout } from './support/journey';
import { newGuardian, type Newcomer } from './support/newcomer';
import { signIn, signInStaff } from './support/steps';

const MINUTE = 60_000;
const KEY_NAME = 'Chrome on Linux';
const CODE_FIELD = 'Code from your authenticator app';

/** Ten minutes pass for what this person proved: waiting for them would take ten minutes. */
async function letProofsGrowOld(email: string): Promise<void> {
  const database = new Client({ connectionString: running().postgres });
  await database.connect();
  try {
    await database.query(
      `UPDATE identity_sign_in SET proved_at = proved_at - interval '11 minutes'
       WHERE account_id = (SELECT id FROM identity_account WHERE email = $1)`,
      [email],
    );
  } finally {
    await database.end();
  }
}

async function signOut({ context }: Window): Promise<void> {
  await context.request.delete('/api/sign-ins/current', { headers: { origin: running().web } });
}

describe('a second factor', () => {
  let browser: Browser;
  let window: Window;
  let page: Page;
  let guardian: Newcomer;
  let appKey: string;

  beforeAll(async () => {
    browser = await openBrowser();
    window = await openWindow(browser);
    ({ page } = window);
    await addAuthenticator(page);
    guardian = await newGuardian(window.context);
  }, MINUTE);

  afterAll(async () => {
    await browser?.close();
  });

  const { look, findings } = lookout();
  const step = journey();

  step('is an app that shows codes, with recovery codes to keep', async () => {
    await page.goto('/settings/security');
    await page.getByRole('button', { name: 'Set up an app' }).click();
    await page.getByLabel(CODE_FIELD).waitFor();
    await look(window);
    appKey = (await page.getByText('Type this key into the app').innerText()).split(':')[1]!.replace(/\s/g, '');
    await page.getByLabel(CODE_FIELD).fill(codeOf(appKey, -1));
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByRole('button', { name: 'I saved them' }).waitFor();
    await look(window);
    // They are shown once: neither a key nor a press beside them takes them away.
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    expect(await page.getByRole('button', { name: 'Close' }).count()).toBe(0);
    expect(await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').count()).toBe(10);
    await page.getByRole('button', { name: 'I saved them' }).click();
    await page.getByRole('button', { name: 'Move to another app' }).waitFor();
  });

  step('is a passkey in the device, beside the app', async () => {
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: `Rename ${KEY_NAME}` }).waitFor();
    await look(window);
  });

  step('alone signs in where it is a passkey that knew its owner', async () => {
    await signOut(window);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await page.goto('/settings/security');
    await page.getByRole('button', { name: `Rename ${KEY_NAME}` }).waitFor();
  });

  step('is asked for after the password, and until then nobody is signed in', async () => {
    await signOut(window);
    await signIn(page, guardian);
    await page.waitForURL('**/sign-in/second-step**');
    await page.getByLabel(CODE_FIELD).waitFor();
    await look(window);
    const viewer = (await (await window.context.request.get('/api/viewer')).json()) as { me: unknown };
    expect(viewer).toEqual({ me: null });
    await page.getByLabel(CODE_FIELD).fill('000000');
    await page.getByRole('button', { name: 'Finish signing in' }).click();
    await page.getByText('not right').waitFor();
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  });

  step('proves anew who is there: the dialog asks, and what was wanted goes on', async () => {
    await page.goto('/settings/security');
    await page.getByRole('button', { name: `Remove ${KEY_NAME}` }).click();
    await letProofsGrowOld(guardian.email);
    await page.getByRole('button', { name: 'Remove the passkey' }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' });
    await dialog.getByLabel(CODE_FIELD).waitFor();
    await look(window);
    await dialog.getByLabel(CODE_FIELD).fill(codeOf(appKey, 0));
    await dialog.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByRole('button', { name: `Rename ${KEY_NAME}` }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Move to another app' }).count()).toBe(1);
  });

  step('has codes to keep that the back key of a phone does not take away either', async () => {
    await page.setViewportSize(PHONE);
    await page.goto('/settings');
    await page.getByRole('link', { name: /^Security/ }).click();
    await page.getByRole('button', { name: 'Make new codes' }).click();
    const sheet = page.getByRole('dialog', { name: 'New recovery codes' });
    await sheet.getByRole('button', { name: 'Make new codes' }).click();
    const codes = sheet.getByRole('list', { name: 'Recovery codes' });
    await codes.waitFor();
    for (let back = 0; back < 2; back += 1) {
      const step = 'history.state.usr?.sheets?.[0]';
      const before = String(await page.evaluate(step));
      await page.evaluate('history.back()');
      await page.waitForFunction(`${step} && ${step} !== '${before}'`);
      expect(new URL(page.url()).pathname).toBe('/settings/security');
      expect(await codes.count()).toBe(1);
    }
    await sheet.getByRole('button', { name: 'I saved them' }).click();
    await sheet.waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/settings/security');
    await page.setViewportSize(DESKTOP);
  });

  step('refused, changes nothing', async () => {
    await letProofsGrowOld(guardian.email);
    await page.getByRole('button', { name: 'Remove the authenticator app' }).click();
    const remove = page.getByRole('dialog').getByRole('button', { name: /^Remove/ });
    await remove.click();
    const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' });
    await dialog.getByLabel(CODE_FIELD).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: 'Move to another app' }).waitFor();
  });

  step('is what staff without one have to add before anything else', async () => {
    const newcomer = await openWindow(browser, PHONE);
    const { email } = await newGuardian(newcomer.context);
    const admin = await openWindow(browser);
    await signInStaff(admin.page, 'admin@example.com');
    const added = await admin.context.request.post('/api/console/staff', {
      data: { email, roles: ['staff:support'], reason: 'Joins the support team.' },
      headers: { origin: running().web },
    });
    expect(added.status()).toBe(204);
    for (const path of ['/', '/console', '/settings/profile']) {
      await newcomer.page.goto(path);
      await newcomer.page.waitForURL('**/second-factor');
    }
    await newcomer.page.getByRole('heading', { name: 'Add a second factor' }).waitFor();
    await look(newcomer);
  });

  it('meets no barrier on the way, in either theme, and no page complains', () => {
    expect(findings).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});
