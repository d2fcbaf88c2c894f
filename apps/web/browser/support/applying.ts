import type { Page } from 'playwright-core';
import sharp from 'sharp';

export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A picture as a phone makes one: not square, and larger than any place that shows it. */
export async function photo(name: string): Promise<Upload> {
  const create = { width: 900, height: 700, channels: 3 as const, background: '#4a7fb5' };
  const nose = await sharp({ create: { ...create, width: 200, height: 260, background: '#f2d1b3' } })
    .png()
    .toBuffer();
  const buffer = await sharp({ create })
    .composite([{ input: nose }])
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

export const drawing: Upload = {
  name: 'license.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
};

const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save and continue' }).click();

export async function onStep(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

export async function writeAboutMe(page: Page, displayName: string, picture: Upload): Promise<void> {
  await onStep(page, 'About you');
  await page.getByLabel('Picture file').setInputFiles(picture);
  await page.getByRole('button', { name: 'Change the picture' }).waitFor();
  // The navigation shows it too, at once.
  await page.getByRole('banner').or(page.getByRole('navigation')).locator('img:visible').first().waitFor();
  await page.getByLabel('Name that families see').fill(displayName);
  await page.getByLabel('Headline').fill('Chemistry without fear, one reaction at a time');
  await page
    .getByLabel('About you', { exact: true })
    .fill('I taught chemistry for nine years. In a first session we look at what you know and what puzzles you.');
  await save(page);
}

export async function writeBackground(page: Page): Promise<void> {
  await onStep(page, 'Background');
  await page.getByRole('button', { name: 'Add degree' }).click();
  const degree = page.getByRole('group', { name: 'Education 1' });
  await degree.getByLabel('Degree, diploma or course').fill('B.S. Chemistry');
  await degree.getByLabel('School').fill('University at Albany');
  await degree.getByLabel('From').fill('2004');
  await degree.getByLabel('To').fill('2008');
  await page.getByRole('button', { name: 'Add experience' }).click();
  const work = page.getByRole('group', { name: 'Experience 1' });
  await work.getByLabel('What you did').fill('Chemistry teacher');
  await work.getByLabel('Where').fill('Albany High School');
  await work.getByLabel('From').fill('2009');
  await save(page);
}

/** The first level of the first subject of the area that stands open. */
export async function chooseSubject(page: Page): Promise<void> {
  await onStep(page, 'Subjects');
  await page.getByRole('checkbox').first().check();
  await save(page);
}

export async function sayHours(page: Page): Promise<void> {
  await onStep(page, 'Hours');
  await page.getByLabel('Hours a week').fill('6');
  await save(page);
}

/** Records each of the three checks that the opened application lacks. */
export async function recordChecks(page: Page): Promise<void> {
  for (const kind of ['Identity', 'Criminal record', 'Sex-offender registry']) {
    await page.getByRole('button', { name: 'Record a check' }).click();
    const sheet = page.getByRole('dialog', { name: 'Record a check' });
    await sheet.getByLabel('Provider', { exact: true }).fill('Checkwell');
    await sheet.getByLabel('Provider’s reference').fill(`${kind} ${Date.now().toString(36)}`);
    await sheet.getByRole('button', { name: 'Record the check' }).click();
    await sheet.waitFor({ state: 'detached' });
    // The sheet offers the first that is missing: the next one is known once this one counts.
    await page.getByRole('listitem').filter({ hasText: kind }).getByText('Valid', { exact: true }).waitFor();
  }
}
