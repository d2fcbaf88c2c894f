import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as visitors from './demo-visitors.mjs';
import pageStates from './page-states.cjs';
import { root } from './paths.mjs';

const PAGES = JSON.parse(readFileSync(path.join(root, 'scripts', 'lib', 'pages.json'), 'utf8'));
const { isSettled, isDressed } = pageStates;
const NOBODY = '01890000-0000-7000-8000-000000000000';
const CAPTION = 22;
const GAP = 8;

/** How the sheets are taken: the window, and how wide one page is on the sheet. */
const SHEETS = [
  { name: 'sheet-desktop', viewport: { width: 1280, height: 800 }, colorScheme: 'light', tile: 320, columns: 8 },
  { name: 'sheet-desktop-dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark', tile: 320, columns: 8 },
  { name: 'sheet-phone', viewport: { width: 390, height: 844 }, colorScheme: 'light', tile: 160, columns: 16 },
  { name: 'sheet-phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark', tile: 160, columns: 16 },
];

/** Every page of everybody, small, on one picture for each size and theme. `ids` fills the paths' placeholders. */
export async function contactSheets(browser, web, { folder, ids }) {
  const { default: sharp } = await import('sharp');
  const tiles = new Map(SHEETS.map((sheet) => [sheet.name, []]));
  for (const [person, paths] of Object.entries(PAGES)) {
    const page = await visitors[person](browser, web, { reducedMotion: 'reduce' });
    for (const template of paths) {
      const where = template.replace(/\{(\w+)\}/g, (_, name) => ids[name] ?? NOBODY);
      await page.goto(web + where);
      for (const sheet of SHEETS) {
        await page.setViewportSize(sheet.viewport);
        await settled(page, sheet.colorScheme);
        const picture = await sharp(await page.screenshot({ animations: 'disabled' }))
          .resize({ width: sheet.tile })
          .png()
          .toBuffer();
        tiles.get(sheet.name).push({ picture, caption: `${person} ${template}` });
      }
    }
    await page.context().close();
  }
  for (const sheet of SHEETS) await compose(sharp, sheet, tiles.get(sheet.name), folder);
}

/** A page that never gets quiet is on the sheet as it is, but never in a theme half put on. */
async function settled(page, colorScheme) {
  await page.waitForFunction(isSettled, null, { timeout: 10_000 }).catch(() => undefined);
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(isSettled, null, { timeout: 10_000 }).catch(() => undefined);
  await page.waitForFunction(isDressed, colorScheme).catch((cause) => {
    throw new Error(`${page.url()} never got quiet in the ${colorScheme} theme.`, { cause });
  });
}

async function compose(sharp, { name, viewport, tile, columns }, tiles, folder) {
  const height = Math.round((viewport.height * tile) / viewport.width);
  const [stepX, stepY] = [tile + GAP, height + CAPTION + GAP];
  const parts = tiles.flatMap(({ picture, caption }, index) => {
    const [left, top] = [(index % columns) * stepX, Math.floor(index / columns) * stepY];
    return [
      { input: Buffer.from(captionSvg(caption, tile)), left, top },
      { input: picture, left, top: top + CAPTION },
    ];
  });
  const size = { width: columns * stepX, height: Math.ceil(tiles.length / columns) * stepY };
  await sharp({ create: { ...size, channels: 3, background: '#8a8a94' } })
    .composite(parts)
    .webp({ quality: 72 })
    .toFile(path.join(folder, `${name}.webp`));
}

function captionSvg(text, width) {
  const shown = text.length > width / 6 ? `${text.slice(0, Math.floor(width / 6) - 1)}…` : text;
  const escaped = shown.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${CAPTION}"><text x="2" y="15" font-family="sans-serif" font-size="11" fill="#ffffff">${escaped}</text></svg>`;
}
