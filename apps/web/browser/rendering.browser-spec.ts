import type { Browser, Page } from 'playwright-core';
import { DESKTOP, openBrowser, openWindow, PHONE, running } from './support/browser';

const MINUTE = 60_000;

/** As a search engine or a link preview asks: no cookie, no script. */
async function read(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${running().web}${path}`, { headers, redirect: 'manual' });
  return { status: response.status, header: (name: string) => response.headers.get(name), html: await response.text() };
}

const metaOf = (html: string, name: string): string | undefined =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];

describe('public pages without JavaScript', () => {
  it('show a tutor: name, headline, subjects, title, description, link preview and structured data', async () => {
    const { status, html } = await read('/tutors/ada-o');
    expect(status).toBe(200);
    const body = html.slice(html.indexOf('<body>'), html.indexOf('id="handover"'));
    for (const words of ['Ada O.', 'Algebra and calculus, one clear step at a time', 'Geometry', 'SAT math']) {
      expect(body).toContain(words);
    }
    const address = `${running().web}/tutors/ada-o`;
    expect(/<title>([^<]*)<\/title>/.exec(html)?.[1]).toBe('Ada O., tutor · Track Tutoring');
    expect(metaOf(html, 'description')).toMatch(/Algebra 1.*vetted tutor/);
    expect(metaOf(html, 'og:title')).toContain('Ada O.');
    expect(metaOf(html, 'og:url')).toBe(address);
    expect(html).toContain(`<link rel="canonical" href="${address}"/>`);
    expect(html.match(/<title>/g)).toHaveLength(1);
    const data = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1];
    expect(JSON.parse(data ?? '')).toMatchObject({
      '@type': 'Person',
      name: 'Ada O.',
      makesOffer: expect.arrayContaining([expect.objectContaining({ '@type': 'Offer' })]) as unknown,
    });
  });

  it.each([
    ['/', 'Live tutoring, by the minute'],
    ['/tutors', 'Ada O.'],
    ['/tutors?subject=algebra-1', 'Algebra 1 tutors'],
    ['/pricing', 'You pay for minutes together'],
    ['/teach', 'Teach with us'],
    ['/help', 'How do minutes work?'],
    ['/legal/terms', 'Terms of Service'],
    ['/legal/privacy', 'Privacy Policy'],
  ])('say what they say, and may be kept by everybody: %s', async (path, words) => {
    const { status, html, header } = await read(path);
    expect(status).toBe(200);
    expect(html.slice(html.indexOf('<body>'), html.indexOf('id="handover"'))).toContain(words);
    expect(metaOf(html, 'description')).toBeTruthy();
    expect(header('cache-control')).toContain('s-maxage');
    expect(header('vary')).toContain('Cookie');
    expect(header('x-robots-tag')).toBeNull();
  });

  it.each(['/tutors/nobody-at-all', '/legal/nothing', '/no-such-page'])(
    'answer 404 where nothing is: %s',
    async (path) => {
      const { status, header } = await read(path);
      expect(status).toBe(404);
      expect(header('x-robots-tag')).toBe('noindex');
    },
  );

  it('are sent packed, like what they need, and what has its content in its name is kept for good', async () => {
    const packed = { 'accept-encoding': 'gzip, deflate, br' };
    const page = await read('/tutors', packed);
    expect([page.header('content-encoding'), page.header('vary')]).toEqual(['br', 'Cookie, Accept-Encoding']);
    const names = [...page.html.matchAll(/\/assets\/[\w.-]+\.(?:js|css)/g)].map(([name]) => name);
    expect(names.length).toBeGreaterThan(5);
    for (const name of new Set(names)) {
      const { status, header } = await read(name, packed);
      expect([name, status, header('cache-control')]).toEqual([name, 200, 'public, max-age=31536000, immutable']);
      expect(header('content-type')).toContain(name.endsWith('.js') ? 'javascript' : 'css');
    }
    const script = names.find((name) => name.includes('/index-') && name.endsWith('.js')) ?? '';
    const byteCount = async (encoding: string): Promise<[string | null, string | null]> => {
      const { header } = await read(script, { 'accept-encoding': encoding });
      return [header('content-encoding'), header('content-length')];
    };
    const [br, gzip, plain] = [await byteCount('br'), await byteCount('gzip'), await byteCount('identity')];
    expect([br[0], gzip[0], plain[0]]).toEqual(['br', 'gzip', null]);
    expect(Number(br[1]) * 3).toBeLessThan(Number(plain[1]));
  });

  it('are empty pages for whoever comes with a cookie: nothing of a person is ever in the HTML', async () => {
    const { status, html, header } = await read('/', { cookie: 'tt_session=whoever' });
    expect(status).toBe(200);
    expect(html).toContain('<div id="root"></div>');
    expect(header('cache-control')).toBe('no-cache');
  });

  it('leave private pages to the browser, and keep them out of search engines', async () => {
    const { status, html, header } = await read('/sessions');
    expect(status).toBe(200);
    expect(html).toContain('<div id="root"></div>');
    expect(header('x-robots-tag')).toBe('noindex');
  });

  it('are listed for search engines, on the public address', async () => {
    const robots = await read('/robots.txt');
    expect(robots.html).toContain('Disallow: /sessions');
    expect(robots.html).toContain(`Sitemap: ${running().web}/sitemap.xml`);
    const sitemap = await read('/sitemap.xml', { 'x-forwarded-host': 'evil.example' });
    expect(sitemap.header('content-type')).toContain('xml');
    expect(sitemap.html).toContain(`<loc>${running().web}/tutors/ada-o</loc>`);
    expect(sitemap.html).not.toContain('evil.example');
  });

  it('name icons that are there, so that the app can be installed', async () => {
    const manifest = JSON.parse((await read('/manifest.webmanifest')).html) as {
      icons: { src: string; purpose: string; sizes: string }[];
    };
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
      expect.arrayContaining(['192x192 any', '512x512 any', '192x192 maskable', '512x512 maskable']),
    );
    for (const { src } of manifest.icons) {
      const icon = await fetch(`${running().web}${src}`);
      expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/png']);
    }
  });
});

/** Where everything that can be seen stands. */
const places = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('#root :is(h1, h2, h3, p, a, button, input, select, img, svg, footer)')].map(
      (element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.tagName} ${[x, y, width, height].map(Math.round).join(' ')}`;
      },
    ),
  );

describe('a rendered page waking up', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, MINUTE);
  afterAll(() => browser?.close());

  it.each([
    ['/', 'Live tutoring, by the minute'],
    ['/tutors', 'Find a tutor'],
    ['/tutors/ada-o', 'Ada O.'],
    ['/teach', 'Teach with us'],
    ['/help', 'Help'],
    ['/legal/terms', 'Terms of Service'],
  ])(
    'keeps the very elements that were rendered, on a phone too: %s',
    async (path, heading) => {
      for (const viewport of [undefined, PHONE]) {
        const window = await openWindow(browser, viewport);
        await window.page.addInitScript(() => {
          document.addEventListener('DOMContentLoaded', () => {
            document.querySelector('h1')?.setAttribute('data-rendered', 'yes');
          });
        });
        await window.page.goto(path);
        await window.page.waitForLoadState('networkidle');
        const title = window.page.getByRole('heading', { level: 1, name: heading });
        expect(await title.getAttribute('data-rendered')).toBe('yes');
        expect(window.complaints).toEqual([]);
        await window.context.close();
      }
    },
    MINUTE,
  );

  it.each(['/', '/tutors', '/tutors/ada-o', '/pricing', '/teach', '/help', '/legal/terms'])(
    'is painted before any sheet or script has come, and nothing moves when they do: %s',
    async (path) => {
      for (const [size, colorScheme] of [
        [DESKTOP, 'light'],
        [PHONE, 'dark'],
      ] as const) {
        const { page, context } = await openWindow(browser, size);
        await page.emulateMedia({ colorScheme });
        const gates = { css: Promise.withResolvers<void>(), js: Promise.withResolvers<void>() };
        await page.route(/\/assets\/.*\.(css|js)$/, async (route) => {
          await gates[route.request().url().endsWith('.css') ? 'css' : 'js'].promise;
          await route.continue();
        });
        await page.goto(path, { waitUntil: 'commit' });
        await page.getByRole('contentinfo').waitFor();
        await page.waitForFunction(() => document.fonts.check('1em "Inter Variable"'));
        const looks = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        const before = { places: await places(page), looks: await looks() };
        gates.css.resolve();
        await page.waitForFunction(() => document.querySelector('link[data-later][media="print"]') === null);
        expect({ places: await places(page), looks: await looks() }).toEqual(before);
        gates.js.resolve();
        await page.waitForLoadState('networkidle');
        await context.close();
      }
    },
    MINUTE,
  );
});
