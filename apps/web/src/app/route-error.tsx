import { Box, Container } from '@mantine/core';
import { useEffect } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ProblemPage } from '../components/ui/problem-alert';
import { NotFound } from '../components/ui/states';
import { isLoadFailure } from '../lib/load-failure';
import { Problem } from '../lib/problem';

/** The last net: whatever a page throws is shown with what to do next, and the rest of the app stays usable. */
export function RouteError({ isWholeWindow = false }: { isWholeWindow?: boolean }) {
  const error = useRouteError();
  const content = isLoadFailure(error) ? (
    <NotLoaded />
  ) : isRouteErrorResponse(error) && error.status === 404 ? (
    <NotFound />
  ) : (
    <ProblemPage problem={Problem.from(error)} />
  );
  return isWholeWindow ? (
    <Container size="sm" py="xl">
      <Box component="main">{content}</Box>
    </Container>
  ) : (
    content
  );
}

/** Opens the page by itself when the connection is back. A reload, because a browser may remember that a module failed. */
function NotLoaded() {
  useEffect(() => {
    const reload = (): void => window.location.reload();
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, []);
  return <ProblemPage problem={navigator.onLine ? UNAVAILABLE : OFFLINE} />;
}

const OFFLINE = new Problem(
  0,
  'web.offline',
  'You seem to be offline',
  'This page opens by itself when you are connected again.',
);
const UNAVAILABLE = new Problem(
  0,
  'web.page-unavailable',
  'This page could not be loaded',
  'Check your connection, or try again in a moment.',
);
