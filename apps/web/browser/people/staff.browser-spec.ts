import type { Browser } from 'playwright-core';
import { DESKTOP, openBrowser, openWindow, PHONE, type Window } from '../support/browser';
import { journey, lookout } from '../support/journey';
import { signInStaff } from '../support/steps';

const MINUTE = 60_000;
const DANA = 'dana.guardian@example.com';

describe('somebody of the staff, at work', () => {
  let browser: Browser;
  let staff: Window;
  let colleague: Window;
  beforeAll(async () => {
    browser = await openBrowser();
    [staff, colleague] = [await openWindow(browser), await openWindow(browser)];
    // Once for all: a code of the authenticator app works once.
    await signInStaff(staff.page);
    await signInStaff(colleague.page, 'privacy@example.com');
  }, MINUTE);
  afterAll(async () => {
    await browser?.close();
  });

  const { look, findings } = lookout();
  const step = journey(2 * MINUTE);

  for (const [size, where, otherSize, elsewhere] of [
    [DESKTOP, 'on a desk', PHONE, 'in a hand'],
    [PHONE, 'in a hand', DESKTOP, 'on a desk'],
  ] as const) {
    const ticket = `Ticket ${size.width} of ${Date.now().toString(36)}`;

    step(`opens the application that waits, from its queue, ${where}`, async () => {
      const { page } = staff;
      await page.setViewportSize(size);
      await page.goto('/console');
      await look(staff);
      await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Applications' }).click();
      await page.getByRole('link', { name: /Grace/ }).first().click();
      await page.waitForURL('**/console/applications/*');
      await page.getByRole('heading', { level: 1, name: /Grace/ }).waitFor();
      await look(staff);
    });

    step(
      `finds a person behind a mask, and sees no more than was asked for and as long as it is open, ${where}`,
      async () => {
        const { page } = staff;
        const shown = () => page.locator('main').innerText();
        const sections = page.getByRole('navigation', { name: 'Console' });
        await sections.getByRole('link', { name: 'Audit trail' }).click();
        await page.getByRole('heading', { level: 1, name: 'Audit trail' }).waitFor();
        await sections.getByRole('link', { name: 'People' }).click();
        await page.getByLabel('Name, sign-in name, or e-mail').fill('Whitfield');
        await page.getByRole('button', { name: 'Search' }).click();
        const dana = page.getByRole('link', { name: /Dana W\./ }).first();
        await dana.waitFor();
        expect(await shown()).not.toMatch(/dana\.guardian@example|Whitfield/);
        await dana.click();
        await page.getByRole('button', { name: 'See unmasked data' }).click();
        const sheet = page.getByRole('dialog', { name: /^See Dana W\. unmasked/ });
        await sheet.getByRole('combobox', { name: 'What for' }).click();
        await page.getByRole('option').first().click();
        await sheet.getByLabel('Ticket or case').fill(ticket);
        await look(staff);
        await sheet.getByRole('button', { name: 'Open the access' }).click();
        await page.getByRole('timer', { name: 'Time left' }).waitFor();
        expect(await shown()).not.toContain(DANA);
        await page.getByRole('button', { name: 'Show contact' }).click();
        await page.getByText(DANA, { exact: true }).waitFor();
        expect(await shown()).not.toContain('Whitfield');
        await look(staff);
        await page.getByRole('button', { name: 'Close now' }).click();
        await page.getByText(DANA, { exact: true }).waitFor({ state: 'detached' });
        await page.getByRole('button', { name: 'See unmasked data' }).waitFor();
      },
    );

    step(`reviews no look of their own, ${where}; a colleague does, ${elsewhere}`, async () => {
      const cardOf = ({ page }: Window) => page.getByRole('article').filter({ hasText: ticket });
      const [own, theirs] = [cardOf(staff), cardOf(colleague)];
      await staff.page.goto('/console/access-reviews');
      await own.getByText('A colleague reviews it').waitFor();
      expect(await own.getByRole('button', { name: 'In order' }).count()).toBe(0);

      await colleague.page.setViewportSize(otherSize);
      await colleague.page.goto('/console/access-reviews');
      await theirs.getByText(/looked at Dana W\./).waitFor();
      await look(colleague);
      await theirs.getByLabel('Note').fill('The family had written.');
      await theirs.getByRole('button', { name: 'In order' }).click();
      await theirs.waitFor({ state: 'detached' });
      await colleague.page.getByText('Reviewed', { exact: true }).click();
      await theirs.getByText(/The family had written\./).waitFor();
    });
  }

  it('meets no barrier on the way, in either theme, and no page complains', () => {
    expect(findings).toEqual([]);
    expect([...staff.complaints, ...colleague.complaints]).toEqual([]);
  });
});
