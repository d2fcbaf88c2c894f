import { PUBLIC_PATHS } from '@app/contracts';
import { matchPath } from 'react-router';
import PAGES from '../../../../scripts/lib/pages.json';
import { findPublicPage, PUBLIC_PAGES } from './public-pages';

/** For visitors too, and nothing to find: each begins or ends something of somebody's own. */
const OWN_BUSINESS = [
  '/register',
  '/check-your-email',
  '/verify',
  '/confirm-email',
  '/not-me',
  '/sign-in',
  '/sign-in/second-step',
  '/forgot-password',
  '/reset',
  '/join',
  '/invitation',
  '/unsubscribe',
];
/** The sitemap takes the tutors from the database. */
const A_TUTOR = '/tutors/:slug';

describe('the pages for everybody', () => {
  it('are all in the sitemap', () => {
    const visited = PAGES.visitor.filter((path) => !/[?{]/.test(path) && path !== '/no-such-page');
    expect(visited.filter((path) => !OWN_BUSINESS.includes(path)).sort()).toEqual([...PUBLIC_PATHS].sort());
  });

  it('are all drawn by the server, and nothing else is', () => {
    expect(PUBLIC_PATHS.filter((path) => !findPublicPage(path))).toEqual([]);
    const drawn = PUBLIC_PAGES.map(({ path }) => path).filter((path) => path !== A_TUTOR);
    expect(drawn.filter((path) => !PUBLIC_PATHS.some((one) => matchPath({ path, end: true }, one)))).toEqual([]);
    expect(new Set(drawn).size).toBe(drawn.length);
  });
});
