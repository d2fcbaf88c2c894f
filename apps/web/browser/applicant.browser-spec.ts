import type { Browser } from 'playwright-core';
import {
  chooseSubject,
  drawing,
  onStep,
  photo,
  recordChecks,
  sayHours,
  writeAboutMe,
  writeBackground,
} from './support/applying';
import { DESKTOP, openBrowser, openWindow, PHONE, type Window } from './support/browser';
import { linkIn, mailTo } from './support/inbox';
import { journey, lookout } from './support/journey';
import { confirmAddress, freshAddress, register } from './support/registering';
import { signInStaff } from './support/steps';

const MINUTE = 60_000;
const MARIE = {
  firstName: 'Marie',
  lastName: 'Sandoval',
  email: freshAddress('marie'),
  password: 'seven quiet lanterns',
};
/** Families see this one; the search is asked for it. */
const SHOWN_AS = `Marie ${Date.now().toString(36)}`;
const WELCOME = 'Good to have you. Please set your hours this week.';

describe('somebody who wants to teach, with a phone in hand', () => {
  let browser: Browser;
  let applicant: Window;
  let staff: Window;
  beforeAll(async () => {
    browser = await openBrowser();
    [applicant, staff] = [await openWindow(browser, PHONE), await openWindow(browser, DESKTOP)];
  }, MINUTE);
  afterAll(async () => {
    await browser?.close();
  });

  const { look, findings } = lookout();
  const step = journey(3 * MINUTE);

  step('comes from the page for tutors, registers in steps, and confirms the address by the mail', async () => {
    const { page } = applicant;
    await page.goto('/teach');
    await look(applicant);
    await page.getByRole('link', { name: 'Apply to teach' }).click();
    await page.getByRole('heading', { level: 1, name: 'Create a tutor account' }).waitFor();
    await register(page, MARIE, () => look(applicant));
    await confirmAddress(page, MARIE);
    expect(new URL(page.url()).pathname).toBe('/teach/application');
  });

  step('finds in the navigation what works so far, and behind links to the rest when it will', async () => {
    const { page } = applicant;
    const bar = page.getByRole('navigation', { name: 'Main' }).last();
    await bar.getByRole('link', { name: 'Application' }).waitFor();
    expect(await bar.getByRole('link').allInnerTexts()).toEqual(['Home', 'Application', 'News', 'Settings']);
    for (const path of ['/calendar', '/requests', '/sessions', '/students', '/earnings']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: 'Available once your application is approved' }).waitFor();
    }
    await look(applicant);
    await page.getByRole('link', { name: 'Open my application' }).click();
  });

  step('begins the application, and finds after a reload what was saved', async () => {
    const { page } = applicant;
    await page.getByRole('button', { name: 'Start my application' }).click();
    await writeAboutMe(page, SHOWN_AS, await photo('me.jpg'));
    await onStep(page, 'Background');
    await page.goto('/teach/application');
    await onStep(page, 'Background');
    await page.getByRole('link', { name: 'About you' }).click();
    await onStep(page, 'About you');
    expect(await page.getByLabel('Name that families see').inputValue()).toBe(SHOWN_AS);
    await page.getByRole('button', { name: 'Change the picture' }).waitFor();
    await look(applicant);

    // Another step is another form: what was typed here is not left behind unasked.
    await page.getByLabel('Headline').fill('Half a thought');
    await page.getByRole('link', { name: 'Background' }).click();
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await question.getByRole('button', { name: 'Stay here' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Headline').inputValue()).toBe('Half a thought');
    await page.getByRole('link', { name: 'About you' }).click();
    await page.getByRole('link', { name: 'Background' }).click();
    await question.getByRole('button', { name: 'Leave', exact: true }).click();
    await onStep(page, 'Background');
  });

  step('writes the rest in its steps', async () => {
    const { page } = applicant;
    await writeBackground(page);
    await chooseSubject(page);
    await sayHours(page);
    await onStep(page, 'Documents');
  });

  step('is told in words that a drawing is not taken, and sends a picture of the license instead', async () => {
    const { page } = applicant;
    const file = page.getByLabel('Document file');
    await file.setInputFiles(drawing);
    await page
      .getByRole('alert')
      .filter({ hasText: /PDF, JPEG and PNG/ })
      .waitFor();
    await look(applicant);
    const sent = page.getByRole('list', { name: 'Your documents' });
    expect(await sent.getByRole('listitem').count()).toBe(0);
    await file.setInputFiles(await photo('license.jpg'));
    await sent.getByRole('link', { name: 'license.jpg' }).waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await look(applicant);
    const kind = sent.getByLabel('What license.jpg is');
    for (const name of ['Teaching certificate', 'Photo ID']) {
      await kind.selectOption(name);
      await page.getByRole('link', { name: /^Done: ?Documents/ }).waitFor({
        state: name === 'Photo ID' ? 'visible' : 'detached',
      });
    }
    await page.getByRole('button', { name: 'Continue' }).click();
  });

  step('reads the page as families will, sends it, and sees that it waits', async () => {
    const { page } = applicant;
    await onStep(page, 'Review and send');
    await look(applicant);
    await page.getByRole('button', { name: 'Send my application' }).click();
    await page.getByText('We have your application').first().waitFor();
    await look(applicant);
    await mailTo(MARIE.email, /^We have your application/);
    await page.goto('/');
    await page.getByRole('link', { name: 'See what I sent' }).waitFor();
  });

  step(
    'is read by staff on a phone, who open the license, record three checks at a desk, and approve on the phone',
    async () => {
      const { page } = staff;
      await signInStaff(page, 'safety@example.com');
      await page.goto('/console/applications');
      await page.getByRole('link', { name: SHOWN_AS }).click();
      await page.getByRole('heading', { level: 1, name: SHOWN_AS }).waitFor();
      await look(staff);
      await page.setViewportSize(PHONE);
      await look(staff);
      const approve = page.getByRole('button', { name: 'Approve and list' });
      expect(await approve.isDisabled()).toBe(true);

      await page.getByRole('button', { name: 'Show', exact: true }).click();
      const license = page.getByRole('img', { name: `Photo ID of ${SHOWN_AS}` });
      await license.waitFor();
      await expect(license.evaluate((img) => (img as HTMLImageElement).decode())).resolves.toBeUndefined();
      await page.getByRole('button', { name: 'Close' }).click();

      await page.setViewportSize(DESKTOP);
      await recordChecks(page);
      await page.setViewportSize(PHONE);
      await approve.click();
      const sheet = page.getByRole('dialog', { name: 'Approve and list' });
      await sheet.getByLabel('Words to the tutor').fill(WELCOME);
      await sheet.getByRole('button', { name: 'Approve and list' }).click();
      await sheet.waitFor({ state: 'detached' });
      await page.getByText('Listed', { exact: true }).first().waitFor();
      await look(staff);
    },
  );

  step('reads the answer in the mail and on the page', async () => {
    const { page } = applicant;
    const mail = await mailTo(MARIE.email, /^Welcome/);
    expect(mail.text).toContain(WELCOME);
    linkIn(mail, '/availability');
    await page.goto('/teach/application');
    await page.getByText('You are a Track tutor').waitFor();
    await page.getByText('Families can find and book you.').waitFor();
    await page.getByRole('link', { name: 'Calendar' }).click();
    await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor();
    await look(applicant);
  });

  step('is found by the search, with the picture', async () => {
    const { page, context } = await openWindow(browser, PHONE);
    await page.goto('/tutors');
    await page.getByLabel('Name or words').fill(SHOWN_AS);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: SHOWN_AS }).click();
    await page.getByRole('heading', { level: 1, name: SHOWN_AS }).waitFor();
    const picture = page.locator('main img').first();
    await expect(picture.evaluate((img) => (img as HTMLImageElement).decode())).resolves.toBeUndefined();
    await context.close();
  });

  it('meets no barrier on the way, in either theme, and no page complains', () => {
    expect(findings).toEqual([]);
    expect([...applicant.complaints, ...staff.complaints]).toEqual([]);
  });
});
