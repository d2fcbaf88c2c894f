// Draws the icons of the installed app and the picture of link previews from the brand's mark: `npm run icons`.
// They are committed; run it again when the mark or its colours change (apps/web/src/app/theme/tokens.ts).
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { root } from './lib/paths.mjs';

const folder = path.join(root, 'apps', 'web', 'public', 'icons');

/** The theme's own list of colours: no second one that could differ. */
function shade(colour, index) {
  const tokens = readFileSync(path.join(root, 'apps/web/src/app/theme/tokens.ts'), 'utf8');
  const list = new RegExp(`\\b${colour}: \\[([^\\]]*)\\]`).exec(tokens)?.[1] ?? '';
  const found = [...list.matchAll(/#[0-9a-f]{6}/g)][index]?.[0];
  if (!found) throw new Error(`The theme has no ${colour}[${index}].`);
  return found;
}

const ground = shade('indigo', 7);
const mark = `<path d="M16 7a9 9 0 1 1-9 9" fill="none" stroke="${shade('amber', 3)}" stroke-width="3.2" stroke-linecap="round"/><circle cx="16" cy="16" r="3" fill="#ffffff"/>`;
const rounded = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="${ground}"/>${mark}</svg>`;
// A launcher may cut all but the inner 80 %: the ground reaches the edge and the mark stays inside.
const maskable = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${ground}"/><g transform="translate(4.8 4.8) scale(0.7)">${mark}</g></svg>`;
const share = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="${ground}"/><g transform="translate(420 135) scale(11.25)">${mark}</g></svg>`;

const draw = (svg, name, width, height = width) =>
  sharp(Buffer.from(svg), { density: 600 })
    .resize(width, height)
    .png({ compressionLevel: 9, palette: true })
    .toFile(path.join(folder, name));

mkdirSync(folder, { recursive: true });
await Promise.all([
  draw(rounded, 'icon-192.png', 192),
  draw(rounded, 'icon-512.png', 512),
  draw(maskable, 'maskable-192.png', 192),
  draw(maskable, 'maskable-512.png', 512),
  draw(maskable, 'apple-touch-icon.png', 180),
  draw(share, 'share.png', 1200, 630),
]);
