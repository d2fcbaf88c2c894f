import { dehydrate } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, matchRoutes, StaticRouterProvider } from 'react-router';
import { App } from '../app/app';
import { routes } from '../app/routes';
import { askApiThrough } from '../lib/api';
import { keys } from '../lib/keys';
import { Problem } from '../lib/problem';
import { createQueryClient } from '../lib/query-client';
import { HANDOVER_ID, scriptJson, type Handover } from '../lib/rendered';
import { withFirstStyles, type StyleIndex } from './first-styles';
import { linksTo, type Manifest } from './manifest';
import { findPublicPage } from './public-pages';

export interface RenderOrder {
  /** Path and query of the page. */
  url: string;
  publicUrl: string;
  at: number;
  /** `index.html` as it was built, and what each module was built into. */
  template: string;
  manifest: Manifest;
  styles: StyleIndex;
  askApi: (path: string, signal: AbortSignal) => Promise<Response>;
}

export interface RenderedPage {
  status: 200 | 404;
  html: string;
  /** Search engines may keep it; private pages and what is not there they may not. */
  isPublic: boolean;
}

const ROUTER = createStaticHandler(routes);
const HEAD = /<!--page-head-->[\s\S]*<!--\/page-head-->/;
/** React puts what belongs into the head before everything else. */
const HOISTED = /^(?:<title>[^<]*<\/title>|<meta [^>]*>|<link [^>]*>)+/;

/** One page as a visitor without any account sees it; the bare template where the page is not for visitors. */
export async function render(order: RenderOrder): Promise<RenderedPage> {
  const url = new URL(order.url, order.publicUrl);
  const found = findPublicPage(url.pathname);
  if (!found) {
    const isKnown = matchRoutes(routes, url.pathname)?.at(-1)?.route.path !== '*';
    return { status: isKnown ? 200 : 404, html: order.template, isPublic: false };
  }
  askApiThrough(order.askApi);
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { retry: false, gcTime: Infinity } });
  // Stale from the start: the browser asks who is looking as soon as it is awake.
  queryClient.setQueryData(keys.me, null, { updatedAt: 1 });
  const { page, params } = found;
  await page.prefetch(queryClient, params, url.searchParams);
  failWhereApiFailed(
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ state }) => state.error),
  );
  if (page.isThere?.(queryClient, params) === false) return { status: 404, html: order.template, isPublic: false };

  const context = await ROUTER.query(new Request(url));
  if (context instanceof Response) return { status: 200, html: order.template, isPublic: false };
  const handover: Handover = { at: order.at, publicUrl: order.publicUrl, queries: dehydrate(queryClient) };
  const markup = renderToString(
    <App queryClient={queryClient} rendered={handover}>
      <StaticRouterProvider router={createStaticRouter(ROUTER.dataRoutes, context)} context={context} hydrate={false} />
    </App>,
  );
  const head = HOISTED.exec(markup)?.[0] ?? '';
  const body = markup.slice(head.length);
  const links = page.module ? linksTo(order, page.module) : '';
  const html = order.template
    .replace(HEAD, () => head)
    // Behind the entry's: where two styles disagree, the page's counts.
    .replace('</head>', () => `${links}</head>`)
    .replace(
      '<div id="root"></div>',
      () =>
        `<div id="root">${body}</div><script id="${HANDOVER_ID}" type="application/json">${scriptJson(handover)}</script>`,
    );
  return { status: 200, html: withFirstStyles(html, order.styles), isPublic: true };
}

/** Not being there is an answer; anything else is no page to show, and none to keep. */
function failWhereApiFailed(errors: readonly (Error | null)[]): void {
  const failed = errors.find((error) => error !== null && ![404, 422].includes(Problem.from(error).status));
  if (failed) throw failed;
}
