import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchPath } from 'react-router';
import PAGES from '../../../../scripts/lib/pages.json';

/** Read as text: the routes themselves need the bundler. */
const ROUTES = readFileSync(join(__dirname, 'routes.tsx'), 'utf8');

/** In a room of its own test, or in development only. */
const ELSEWHERE = ['/sessions/:id/room', '/dev/gallery', '/availability', '*'];

describe('the pages that the browser tests and the contact sheet open', () => {
  it('are every page that there is', () => {
    const paths = [...ROUTES.matchAll(/(?:page\(|path: )'([^']+)'/g)].map(([, path]) => path ?? '');
    const opened = Object.values(PAGES)
      .flat()
      .map((path) => path.split('?')[0] ?? '');
    expect(paths.length).toBeGreaterThan(40);
    expect(
      paths.filter((path) => !ELSEWHERE.includes(path) && !opened.some((one) => matchPath({ path, end: true }, one))),
    ).toEqual([]);
  });
});
