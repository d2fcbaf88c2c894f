import { Button, Card, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { api, done } from '../../../lib/api';
import type { Session } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { isoToMs } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';

/** An end by accident, undone: by the tutor, within the session's time, until its minutes are settled a minute later. */
export function ReopenCard({ session }: { session: Session }) {
  const now = useNow();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const reopen = useMutation({
    mutationFn: () =>
      done(api.POST('/api/sessions/{sessionId}/room/reopening', { params: { path: { sessionId: session.id } } })),
    onSuccess: () => navigate(`/sessions/${session.id}/room`),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keys.session(session.id) }),
  });
  const isPossible =
    session.viewerRole === 'tutor' &&
    session.state === 'completed' &&
    session.billedMinutes === null &&
    now < isoToMs(session.endsAt);
  if (!isPossible) return null;
  return (
    <Card component="section" aria-label="Ended by accident">
      <Group justify="space-between" gap="md">
        <Text>Ended by accident? You can go on until the minutes are settled, about a minute after the end.</Text>
        <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate()}>
          Reopen the session
        </Button>
      </Group>
      {reopen.error && <ProblemAlert problem={Problem.from(reopen.error)} />}
    </Card>
  );
}
