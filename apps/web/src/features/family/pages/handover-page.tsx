import { Alert, Button, Card, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Handover } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';
import { longDate } from '../../../lib/time';
import { completeHandover, handoverQuery } from '../api/family';
import { HandoverForm } from '../components/handover-form';
import { useLinkToken } from '../hooks/use-link-token';

/** A student of age takes the profile over; the link in the mail leads here too. */
export function HandoverPage() {
  const token = useLinkToken();
  const query = useQuery(handoverQuery);
  const problem = query.error ? Problem.from(query.error) : null;
  return (
    <Page title="Your profile, your own" width="form">
      {query.isPending && <LoadingCards count={1} height={320} />}
      {problem && problem.code === 'identity.handover-not-found' && <Text>{problem.detail}</Text>}
      {problem && problem.code !== 'identity.handover-not-found' && (
        <ProblemAlert problem={problem} onRetry={() => void query.refetch()} />
      )}
      {query.data && <State handover={query.data} token={token} />}
    </Page>
  );
}

function State({ handover, token }: { handover: Handover; token: string }) {
  if (handover.state === 'done') {
    return (
      <Card padding="xl">
        <Stack gap="md">
          <Text>This profile is yours. Sign in with your own e-mail address and password from now on.</Text>
          <Button component={Link} to="/settings">
            Go to the settings
          </Button>
        </Stack>
      </Card>
    );
  }
  if (handover.state === 'coming') {
    return (
      <Card padding="xl">
        <Text>
          From {longDate(handover.adultOn)} on, your 18th birthday, you can take this profile over: your own e-mail
          address, your own password, and only the guardians you want to keep. Nothing changes before, and nothing
          changes without you.
        </Text>
      </Card>
    );
  }
  return (
    <Stack gap="lg">
      {token && <Confirm token={token} />}
      {handover.state === 'waiting' && !token && (
        <Alert variant="light" role="status" title="A mail is on its way">
          We sent a link to {handover.email}. Open it in this browser to finish. If the address is wrong, fill in the
          form once more.
        </Alert>
      )}
      {!token && (
        <Card padding="xl">
          <HandoverForm handover={handover} />
        </Card>
      )}
    </Stack>
  );
}

function Confirm({ token }: { token: string }) {
  const queryClient = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => completeHandover(token),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <Card padding="xl">
      <Stack gap="md">
        <Text>Your address is proven with this press. From here on the profile is yours alone to run.</Text>
        <ProblemAlert problem={confirm.error ? Problem.from(confirm.error) : null} />
        <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
          Take over my profile
        </Button>
      </Stack>
    </Card>
  );
}
