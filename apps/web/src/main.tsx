import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/theme/global.css';
import { hydrate } from '@tanstack/react-query';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, matchRoutes } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { App } from './app/app';
import { routes } from './app/routes';
import { createQueryClient } from './lib/query-client';
import { laterStyles, readHandover } from './lib/rendered';

/** The page at this address, loaded before the router asks: waking a rendered page up must not show a placeholder first. */
async function loadPage(): Promise<void> {
  for (const { route } of matchRoutes(routes, window.location) ?? []) {
    if (typeof route.lazy === 'function') Object.assign(route, await route.lazy(), { lazy: undefined });
  }
}

async function start(root: HTMLElement): Promise<void> {
  const handover = readHandover();
  const queryClient = createQueryClient();
  if (handover) hydrate(queryClient, handover.queries);
  // A page that can't be loaded now is drawn anew: the router then says what is wrong.
  const isReady =
    handover !== null &&
    (await Promise.all([loadPage(), laterStyles()]).then(
      () => true,
      () => false,
    ));
  const rendered = handover ?? { at: Date.now(), publicUrl: window.location.origin };
  const app = (
    <App queryClient={queryClient} rendered={rendered}>
      <RouterProvider router={createBrowserRouter(routes)} />
    </App>
  );
  if (isReady) hydrateRoot(root, app);
  else createRoot(root).render(app);
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root element.');
void start(root);
