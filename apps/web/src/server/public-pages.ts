import type { QueryClient } from '@tanstack/react-query';
import { matchPath } from 'react-router';
import { legalDocumentQuery } from '../features/legal/api/legal';
import { packsQuery } from '../features/minutes/api/minutes';
import { subjectsQuery, tutorQuery, tutorsQuery } from '../features/tutors/api/tutors';
import { filtersOf } from '../features/tutors/lib/filters';

type Params = Record<string, string | undefined>;

export interface PublicPage {
  path: string;
  /** The module that the route loads, as the build's manifest names it; none where it is in the entry. */
  module?: string;
  /** What the page shows at once, under the keys that the page itself asks with. A failure is the page's to show later. */
  prefetch: (client: QueryClient, params: Params, search: URLSearchParams) => Promise<unknown>;
  /** What the address is about: without it there is no such page (404). */
  isThere?: (client: QueryClient, params: Params) => boolean;
}

const has = (client: QueryClient, key: readonly unknown[]): boolean => client.getQueryData(key) !== undefined;
const isDocument = (name: string | undefined): name is 'terms' | 'privacy' => name === 'terms' || name === 'privacy';

/** The pages for everybody, search engines included. Any other is private and drawn in the browser. */
export const PUBLIC_PAGES: readonly PublicPage[] = [
  {
    path: '/',
    prefetch: (client) => Promise.all([client.prefetchQuery(subjectsQuery), client.prefetchQuery(packsQuery)]),
  },
  {
    path: '/tutors',
    module: 'src/features/tutors/pages/index.ts',
    prefetch: (client, _params, search) =>
      Promise.all([
        client.prefetchQuery(subjectsQuery),
        // A time is in the reader's own zone: only their browser can ask for it.
        search.has('day') || search.has('part') || client.prefetchInfiniteQuery(tutorsQuery(filtersOf(search))),
      ]),
  },
  {
    path: '/tutors/:slug',
    module: 'src/features/tutors/pages/index.ts',
    prefetch: (client, { slug = '' }) =>
      Promise.all([client.prefetchQuery(subjectsQuery), client.prefetchQuery(tutorQuery(slug))]),
    isThere: (client, { slug = '' }) => has(client, tutorQuery(slug).queryKey),
  },
  {
    path: '/pricing',
    module: 'src/features/minutes/pages/index.ts',
    prefetch: (client) => client.prefetchQuery(packsQuery),
  },
  { path: '/teach', module: 'src/features/teaching/pages/index.ts', prefetch: () => Promise.resolve() },
  { path: '/help', module: 'src/features/legal/pages/index.ts', prefetch: () => Promise.resolve() },
  { path: '/legal/cookies', module: 'src/features/legal/pages/index.ts', prefetch: () => Promise.resolve() },
  {
    path: '/legal/:document',
    module: 'src/features/legal/pages/index.ts',
    prefetch: async (client, { document }) => {
      if (isDocument(document)) await client.prefetchQuery(legalDocumentQuery(document));
    },
    isThere: (client, { document }) => isDocument(document) && has(client, legalDocumentQuery(document).queryKey),
  },
];

export function findPublicPage(pathname: string): { page: PublicPage; params: Params } | null {
  for (const page of PUBLIC_PAGES) {
    const match = matchPath({ path: page.path, end: true }, pathname);
    if (match) return { page, params: match.params };
  }
  return null;
}
