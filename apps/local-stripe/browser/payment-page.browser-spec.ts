import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { SystemClock } from '@app/kernel';
import { type Browser, chromium, type Page } from 'playwright-core';
import Stripe from 'stripe';
import { LocalStripe } from '../src/local-stripe';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

describe('the payment page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-stripe-'));
  let local: LocalStripe;
  let stripe: Stripe;
  let shop: Server;
  let shopUrl: string;
  let browser: Browser;

  beforeAll(async () => {
    local = new LocalStripe({ port: 0, stateFile: join(folder, 'state.jsonl'), webhook: null }, new SystemClock());
    const url = new URL(await local.start());
    stripe = new Stripe('sk_test_local', { host: url.hostname, port: Number(url.port), protocol: 'http' });
    shop = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<h1>Back in the shop</h1>'),
    );
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    shopUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await local.stop();
    await new Promise((resolve) => shop.close(resolve));
    rmSync(folder, { recursive: true });
  });

  async function openCheckout(): Promise<string> {
    const session = await stripe.checkout.sessions.create({
      mode: 'payment',
      success_url: `${shopUrl}/purchases/1?checkout=done`,
      cancel_url: `${shopUrl}/purchases/1?checkout=left`,
      line_items: [
        { quantity: 1, price_data: { currency: 'usd', unit_amount: 39_000, product_data: { name: 'Semester' } } },
      ],
    });
    return session.url ?? '';
  }

  async function onPage<Result>(size: (typeof SIZES)[number], work: (page: Page) => Promise<Result>): Promise<Result> {
    const context = await browser.newContext({ viewport: size });
    try {
      return await work(await context.newPage());
    } finally {
      await context.close();
    }
  }

  async function expectAccessible(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }))).toEqual([]);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBe(0);
    await keep(page);
  }

  /** For people who want to look: the folder named by SCREENSHOTS gets what was checked. */
  async function keep(page: Page): Promise<void> {
    const kept = process.env.SCREENSHOTS;
    if (kept) await page.screenshot({ path: join(kept, `pay-${Date.now()}.png`), fullPage: true });
  }

  describe.each(SIZES)('$width × $height', (size) => {
    it('says that it is a test, takes a test card by click, and goes back to the shop', async () => {
      const url = await openCheckout();
      await onPage(size, async (page) => {
        await page.goto(url);
        await expectAccessible(page);
        expect(await page.textContent('.banner')).toContain('Test mode.');
        await page.click('text=Succeeds');
        await page.fill('#name', 'Dana Example');
        await page.keyboard.press('Enter');
        await page.waitForURL(`${shopUrl}/purchases/1?checkout=done`);
        await page.goto(url);
        await expectAccessible(page);
        expect(await page.textContent('h1')).toBe('This payment is done');
      });
    });

    it('names what is wrong beside each field, and keeps what was typed', async () => {
      const url = await openCheckout();
      await onPage(size, async (page) => {
        await page.goto(url);
        await page.fill('#name', 'Dana Example');
        await page.fill('#number', '5555 5555 5555 4444');
        await page.click('button[type=submit]');
        await page.waitForSelector('#number-error');
        await expectAccessible(page);
        expect(await page.inputValue('#name')).toBe('Dana Example');
        expect(await page.inputValue('#number')).toBe('');
      });
    });

    it('asks like a bank for the card that needs it, and can be left without paying', async () => {
      const url = await openCheckout();
      await onPage(size, async (page) => {
        await page.goto(url);
        await page.click('text=Asks the bank');
        await page.fill('#name', 'Dana Example');
        await page.click('button[type=submit]');
        await page.waitForURL('**/authentication');
        await expectAccessible(page);
        await page.click('text=Refuse payment');
        await page.waitForSelector('[role=alert]');
        await expectAccessible(page);
        await page.click('text=Back without paying');
        await page.waitForURL(`${shopUrl}/purchases/1?checkout=left`);
      });
    });
  });
});
