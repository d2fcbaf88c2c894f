import { Button, Group, Stack } from '@mantine/core';
import { Link } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { useViewer } from '../../../lib/viewer';

export const NO_TOKEN = new Problem(
  400,
  'web.no-token',
  'This link is not complete',
  'Open the link that you got once more, or copy all of it into the address bar.',
);

/** A link that leads nowhere any more, and where to go instead. */
export function LinkProblem({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const { me } = useViewer();
  return (
    <Stack gap="md">
      <ProblemAlert problem={problem} onRetry={problem.isPassing ? onRetry : undefined} />
      <Group>
        {!me && (
          <Button component={Link} to="/sign-in">
            Sign in
          </Button>
        )}
        <Button component={Link} to="/" variant={me ? 'filled' : 'default'}>
          Go to the home page
        </Button>
      </Group>
    </Stack>
  );
}
