import { Box, Container } from '@mantine/core';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ProblemPage } from '../components/ui/problem-alert';
import { NotFound } from '../components/ui/states';
import { Problem } from '../lib/problem';

/** The last net: whatever a page throws is shown with what to do next, and the rest of the app stays usable. */
export function RouteError({ isWholeWindow = false }: { isWholeWindow?: boolean }) {
  const error = useRouteError();
  const content =
    isRouteErrorResponse(error) && error.status === 404 ? <NotFound /> : <ProblemPage problem={toProblem(error)} />;
  return isWholeWindow ? (
    <Container size="sm" py="xl">
      <Box component="main">{content}</Box>
    </Container>
  ) : (
    content
  );
}

/** A page's code that can't be loaded: a new version was published, or the connection dropped. */
function toProblem(error: unknown): Problem {
  if (error instanceof TypeError && /import|module|fetch/i.test(error.message)) {
    return new Problem(
      0,
      'web.page-unavailable',
      'This page could not be loaded',
      'Check your connection, then reload.',
    );
  }
  return Problem.from(error);
}
