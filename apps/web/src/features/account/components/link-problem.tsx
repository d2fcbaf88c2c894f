import { Button, Group, Stack } from '@mantine/core';
import { Link } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';

/** For an address bar that lost the end of the link. */
export const INCOMPLETE_LINK = new Problem(
  400,
  'web.no-token',
  'This link is not complete',
  'Open the link in our mail again, or copy all of it into the address bar.',
);

/** A link from a mail that can't be used any more, and how to get another. */
export function LinkProblem({ problem, again }: { problem: Problem; again?: { to: string; label: string } }) {
  return (
    <Stack gap="md">
      <ProblemAlert problem={problem} />
      <Group>
        {again && (
          <Button component={Link} to={again.to}>
            {again.label}
          </Button>
        )}
        <Button component={Link} to="/sign-in" variant="default">
          Sign in
        </Button>
      </Group>
    </Stack>
  );
}
