import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Problem } from '../../lib/problem';
import { PageTitle } from './page';
import { EmptyState, Forbidden, NotFound } from './states';

interface ProblemAlertProps {
  problem: Problem | null | undefined;
  /** Details without a field on this form. */
  others?: readonly string[];
  onRetry?: () => void;
}

/** The one way a refusal is shown inside a page: what happened, what to do, and the request id where support needs it. */
export function ProblemAlert({ problem, others = [], onRetry }: ProblemAlertProps) {
  if (!problem) return null;
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle />} title={problem.heading ?? undefined}>
      <Stack gap={6} align="flex-start">
        <Text size="sm">{problem.detail}</Text>
        {others.map((detail) => (
          <Text size="sm" key={detail}>
            {detail}
          </Text>
        ))}
        <RequestId problem={problem} />
        {onRetry && (
          <Button size="xs" variant="default" leftSection={<IconRefresh size={14} />} onClick={onRetry}>
            Try again
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** Refusals a person can act on need no number; ours do. */
function RequestId({ problem }: { problem: Problem }) {
  const isOurs = problem.status === 0 || problem.status >= 500 || problem.code === 'web.unexpected';
  if (!problem.requestId || !isOurs) return null;
  return (
    <Text size="xs" c="dimmed">
      Request id {problem.requestId}
    </Text>
  );
}

/** The same, where the whole page could not be shown. */
export function ProblemPage({ problem, onRetry, what }: { problem: Problem; onRetry?: () => void; what?: string }) {
  // An address that can't be one of ours is no different from one that isn't there.
  if (problem.status === 404 || (what && problem.status === 400)) return <NotFound what={what} />;
  if (problem.status === 403) return <Forbidden />;
  return (
    <>
      <PageTitle title="Something went wrong" />
      <EmptyState
        order={1}
        icon={IconPlugConnectedX}
        title={problem.heading ?? 'This page could not be shown'}
        action={
          <Group>
            <Button onClick={onRetry ?? (() => window.location.reload())}>Try again</Button>
            <Button variant="default" component={Link} to="/help">
              Get help
            </Button>
          </Group>
        }
      >
        {problem.detail}
        {problem.requestId && <Text size="sm">Request id {problem.requestId}</Text>}
      </EmptyState>
    </>
  );
}
