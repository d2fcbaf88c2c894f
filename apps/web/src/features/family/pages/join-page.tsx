import { Button, Card, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { useViewer } from '../../../lib/viewer';
import { useEnter } from '../../account/hooks/use-enter';
import { lookAtJoinLink, signInWithJoinLink } from '../api/family';
import { LinkProblem, NO_TOKEN } from '../components/link-problem';
import { useLinkToken } from '../hooks/use-link-token';

/** What a guardian's link or QR code opens: one press, and the student is in. A preview presses nothing. */
export function JoinPage() {
  const token = useLinkToken();
  // Once they are in, the link is spent: looking at it again would only say so.
  const [isIn, setIn] = useState(false);
  const look = useQuery({
    queryKey: ['join-link', token],
    queryFn: () => lookAtJoinLink(token),
    enabled: token !== '' && !isIn,
    retry: false,
    staleTime: Infinity,
  });
  const problem = token ? (look.error ? Problem.from(look.error) : null) : NO_TOKEN;
  return (
    <Page title="Join Track Tutoring" width="form">
      {problem && <LinkProblem problem={problem} onRetry={() => void look.refetch()} />}
      {!problem && !look.data && <LoadingCards count={1} height={200} />}
      {look.data && <Confirm token={token} firstName={look.data.firstName} onIn={() => setIn(true)} />}
    </Page>
  );
}

function Confirm({ token, firstName, onIn }: { token: string; firstName: string; onIn: () => void }) {
  const enter = useEnter();
  const navigate = useNavigate();
  const { me } = useViewer();
  const join = useMutation({
    mutationFn: () => signInWithJoinLink(token),
    onSuccess: async (answer) => {
      onIn();
      if ('methods' in answer) return navigate('/sign-in/second-step', { replace: true });
      await enter(answer);
      return navigate('/', { replace: true });
    },
  });
  return (
    <Card padding="xl">
      <Stack gap="md">
        <Text size="lg" fw={600}>
          Hello, {firstName}
        </Text>
        <Text>
          Your guardian made this link for you. Press the button to sign in on this device. The link works once.
        </Text>
        {me && (
          <Text size="sm" c="dimmed">
            {me.firstName} is signed in here and is signed out then.
          </Text>
        )}
        <ProblemAlert problem={join.error ? Problem.from(join.error) : null} />
        <Button size="md" loading={join.isPending} onClick={() => join.mutate()}>
          I am {firstName}, sign me in
        </Button>
      </Stack>
    </Card>
  );
}
