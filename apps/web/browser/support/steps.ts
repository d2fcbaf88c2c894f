import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';

/** In the authenticator app of the demo staff (scripts/lib/demo-sign-ins.mjs). */
const STAFF_SECRET = 'TRACKDEMOTRACKDEMOTRACKDEMO22222';
const HALF_MINUTE = 30_000;

export async function signIn(page: Page, who: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(who.email);
  await page.getByLabel('Password', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

export async function signInStaff(page: Page, email = 'staff@example.com'): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('track-demo-2026');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/sign-in/second-step**');
  const app = new TOTP({ secret: Secret.fromBase32(STAFF_SECRET) });
  // Each code works once, and several windows sign in within its half minute: the next ones are taken as well.
  for (const later of [0, 1]) {
    await page
      .getByLabel('Code from your authenticator app')
      .fill(app.generate({ timestamp: Date.now() + later * HALF_MINUTE }));
    const answered = page.waitForResponse('**/api/sign-ins/second-step');
    await page.getByRole('button', { name: 'Finish signing in' }).click();
    if ((await answered).ok()) break;
  }
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

export async function signInStudent(page: Page, who: { handle: string; passphrase: string }): Promise<void> {
  await page.goto('/sign-in?as=student');
  await page.getByLabel('Sign-in name').fill(who.handle);
  await page.getByLabel('Passphrase', { exact: true }).fill(who.passphrase);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Chooses the first open time that leaves at least `leadMilliseconds`; answers its instant. */
export async function chooseStartSoon(page: Page, leadMilliseconds: number): Promise<number> {
  const times = page.getByRole('group', { name: /^Times from/ }).getByRole('button');
  const hours = page.getByRole('group', { name: /, hours$/ }).getByRole('button');
  for (const hour of [0, 1]) {
    await hours.nth(hour).click();
    for (const button of await times.all()) {
      const at = instantOf(await button.innerText());
      if (at - Date.now() < leadMilliseconds) continue;
      await button.click();
      return at;
    }
  }
  throw new Error('No open time in the next two hours is far enough away.');
}

/** "4:35 PM" of the next such moment in New York, where the tests' browsers are. */
function instantOf(label: string): number {
  const now = Temporal.Now.zonedDateTimeISO('America/New_York');
  const [, hour, minute, half] = /(\d+):(\d+)\s*(AM|PM)/.exec(label) ?? [];
  const hourOfDay = (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
  const today = now.with({
    hour: hourOfDay,
    minute: Number(minute),
    second: 0,
    millisecond: 0,
    microsecond: 0,
    nanosecond: 0,
  });
  const isBehind = today.epochMilliseconds < now.epochMilliseconds - 60_000;
  return (isBehind ? today.add({ days: 1 }) : today).epochMilliseconds;
}

export async function payWithTestCard(page: Page): Promise<void> {
  await page.getByLabel(/card number/i).fill('4242 4242 4242 4242');
  const others = { expir: '12 / 34', 'cvc|security': '123', name: 'Robin Rivers', 'zip|postal': '10001' };
  for (const [label, value] of Object.entries(others)) {
    const field = page.getByLabel(new RegExp(label, 'i')).first();
    if (await field.count()) await field.fill(value);
  }
  await page.getByRole('button', { name: /^pay/i }).click();
}

/** Does the other person's picture change from one look to the next? */
export async function isPictureMoving(page: Page): Promise<boolean> {
  const video = page.getByTestId('remote-tile').locator('video');
  await video.first().waitFor({ timeout: 20_000 });
  const look = () =>
    video.first().evaluate((element) => {
      const picture = element as HTMLVideoElement;
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [64, 48];
      const context = canvas.getContext('2d');
      if (!context || picture.videoWidth === 0) return '';
      context.drawImage(picture, 0, 0, 64, 48);
      return Array.from(context.getImageData(0, 0, 64, 48).data).join();
    });
  const deadline = Date.now() + 15_000;
  const seen = new Set<string>();
  while (seen.size < 3 && Date.now() < deadline) {
    const picture = await look();
    if (picture) seen.add(picture);
    await page.waitForTimeout(100);
  }
  return seen.size >= 3;
}
