import type { Page } from 'playwright-core';

/** From the family page to the one of this student. */
export async function openStudent(page: Page, name: string): Promise<void> {
  await page.goto('/family');
  await page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name }) })
    .getByRole('link', { name: 'Profile and sign-in' })
    .click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** On the student's page: a new link, with its sheet closed again. */
export async function makeSignInLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Show a sign-in link' }).click();
  const sheet = page.getByRole('dialog', { name: /^A link for/ });
  await sheet.getByRole('button', { name: 'Make the link' }).click();
  await sheet.getByRole('img', { name: /^QR code/ }).waitFor();
  const link = await sheet.getByLabel('Or send it').inputValue();
  await sheet.getByRole('button', { name: 'Close' }).click();
  return link;
}

export async function pause(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Pause ${name}’s profile` }).click();
  await page
    .getByRole('dialog', { name: /^Pause/ })
    .getByRole('button', { name: 'Pause the profile' })
    .click();
  await page.getByRole('button', { name: 'End the pause' }).waitFor();
}

export async function endPause(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'End the pause' }).click();
  await page.getByRole('button', { name: `Pause ${name}’s profile` }).waitFor();
}

/** Asks somebody into the family for one student; `powers` are all that is given. */
export async function invite(page: Page, email: string, student: string, powers: readonly string[]): Promise<void> {
  await page.goto('/family/invite');
  await page.getByLabel('Their e-mail').fill(email);
  const choice = page.getByRole('group', { name: `What may they do for ${student}?` });
  for (const box of await choice.getByRole('checkbox').all()) await box.uncheck();
  for (const power of powers) await choice.getByRole('checkbox', { name: power }).check();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByRole('article').filter({ hasText: email }).getByText('Waiting for an answer').waitFor();
}
