import type { Page } from 'playwright-core';
import { linkIn, mailTo } from './inbox';

export interface Newcomer {
  firstName: string;
  lastName: string;
  email: string;
  password: string;
}

/** An address that nobody else uses, however often the same product is tested. */
export const freshAddress = (name: string): string => `${name}.${Date.now().toString(36)}@example.com`;

/** From the first of the four steps to the page that says where to look; `look` is called on each, filled in. */
export async function register(page: Page, who: Newcomer, look?: () => Promise<void>): Promise<void> {
  const go = async (button: string): Promise<void> => {
    await look?.();
    await page.getByRole('button', { name: button }).click();
  };
  await page.getByLabel('Month').selectOption('5');
  await page.getByLabel('Day').fill('5');
  await page.getByLabel('Year').fill('1985');
  await go('Continue');
  await page.getByLabel('First name').fill(who.firstName);
  await page.getByLabel('Last name').fill(who.lastName);
  await page.getByLabel('Phone').fill('(212) 555-0123');
  await go('Continue');
  await page.getByLabel('Street').fill('12 Elm Street');
  await page.getByLabel('City').fill('Albany');
  await page.getByLabel('State or territory').selectOption({ label: 'New York' });
  await page.getByLabel('ZIP code').fill('12207');
  await go('Continue');
  await page.getByLabel('E-mail').fill(who.email);
  await page.getByLabel('Password', { exact: true }).fill(who.password);
  await page.getByRole('checkbox', { name: /18 or older/ }).check();
  await page.getByRole('checkbox', { name: /read and accept/ }).check();
  await go('Create the account');
  await page.waitForURL('**/check-your-email*');
}

/** Opens the link of the newest mail, and says the password of the registration. */
export async function confirmAddress(
  page: Page,
  { email, password }: Newcomer,
  look?: () => Promise<void>,
): Promise<void> {
  await page.goto(linkIn(await mailTo(email, /^Confirm your e-mail/), '/verify'));
  await page.getByLabel('Your password').fill(password);
  await look?.();
  await page.getByRole('button', { name: 'Confirm and sign in' }).click();
  await page.waitForURL((url) => url.pathname !== '/verify');
  await page.getByRole('heading', { level: 1 }).waitFor();
}
