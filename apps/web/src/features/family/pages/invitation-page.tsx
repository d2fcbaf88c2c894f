import { Alert, Button, Card, Group, List, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { InvitationOffer } from '../../../lib/api-types';
import { listed } from '../../../lib/format';
import { forgetToken, INVITATION } from '../../../lib/held-token';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { dayLabel, isoToMs } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';
import { useSignOut } from '../../account/hooks/use-sign-out';
import { acceptInvitation, lookAtInvitation } from '../api/family';
import { LinkProblem, NO_TOKEN } from '../components/link-problem';
import { useLinkToken } from '../hooks/use-link-token';
import { powersSentence } from '../lib/power-words';

export function InvitationPage() {
  const token = useLinkToken(INVITATION);
  const look = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => lookAtInvitation(token),
    enabled: token !== '',
    retry: false,
    staleTime: Infinity,
  });
  const problem = token ? (look.error ? Problem.from(look.error) : null) : NO_TOKEN;
  return (
    <Page title="Your invitation" width="form">
      {problem && <LinkProblem problem={problem} onRetry={() => void look.refetch()} />}
      {!problem && !look.data && <LoadingCards count={1} height={320} />}
      {look.data && <Offer token={token} offer={look.data} />}
    </Page>
  );
}

function Offer({ token, offer }: { token: string; offer: InvitationOffer }) {
  const { zone } = useViewer();
  const names = listed(offer.students.map(({ firstName }) => firstName));
  return (
    <Card padding="xl">
      <Stack gap="md">
        <Text size="lg" fw={600}>
          {offer.inviterName} asks you to be a guardian of {names}
        </Text>
        {offer.kind === 'other-family' ? (
          <Text>
            You would guard {names} from a family of your own: you book and pay with your own minutes, and hold every
            power there. Neither family sees the other’s address, contacts, or payments.
          </Text>
        ) : (
          <div>
            <Text mb="xs">You would join their family, where you may:</Text>
            <List spacing={4}>
              {offer.students.map(({ firstName, powers }) => (
                <List.Item key={firstName}>
                  {firstName}: {powersSentence(powers)}
                </List.Item>
              ))}
            </List>
          </div>
        )}
        <Text size="sm" c="dimmed">
          {offer.kind === 'guardian' && 'You can leave at any time. '}The invitation is for {offer.email} and ends on{' '}
          {dayLabel(isoToMs(offer.expiresAt), zone)}.
        </Text>
        <Answer token={token} offer={offer} />
      </Stack>
    </Card>
  );
}

function Answer({ token, offer }: { token: string; offer: InvitationOffer }) {
  const { me } = useViewer();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const signOut = useSignOut();
  const accept = useMutation({
    mutationFn: () => acceptInvitation(token),
    onSuccess: async ({ familyId }) => {
      forgetToken(INVITATION);
      notifications.show({
        color: 'green',
        message: `You are a guardian of ${listed(offer.students.map(({ firstName }) => firstName))} now.`,
      });
      await queryClient.invalidateQueries({ queryKey: keys.me });
      await navigate(`/family?family=${familyId}`, { replace: true });
    },
  });
  if (!me) {
    return (
      <Stack gap="sm">
        <Button component={Link} to="/sign-in?next=/invitation">
          Sign in to accept
        </Button>
        <Button
          component={Link}
          to={`/register?next=/invitation#email=${encodeURIComponent(offer.email)}`}
          variant="default"
        >
          Create an account
        </Button>
        <Text size="sm" c="dimmed">
          Use {offer.email}. A new account is confirmed by a link that we mail to it; opened in this browser, it leads
          back here.
        </Text>
      </Stack>
    );
  }
  if (me.email?.toLowerCase() !== offer.email) {
    return (
      <Alert color="amber" variant="light" role="status" title="You are signed in with another address">
        <Stack gap="sm" align="flex-start">
          <Text size="sm">Only the account of {offer.email} can accept this invitation.</Text>
          <Button size="sm" variant="default" loading={signOut.isPending} onClick={() => signOut.mutate('here')}>
            Sign out
          </Button>
        </Stack>
      </Alert>
    );
  }
  return (
    <Stack gap="sm">
      <ProblemAlert problem={accept.error ? Problem.from(accept.error) : null} />
      <Group grow>
        <Button loading={accept.isPending} onClick={() => accept.mutate()}>
          Accept
        </Button>
        <Button component={Link} to="/" variant="default">
          Not now
        </Button>
      </Group>
    </Stack>
  );
}
