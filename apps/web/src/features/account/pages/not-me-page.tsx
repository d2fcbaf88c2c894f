import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { disownSignIn } from '../api/accounts';
import { AccountCard } from '../components/account-card';
import { INCOMPLETE_LINK, LinkProblem } from '../components/link-problem';

/** From the mail about a new device. */
export function NotMePage() {
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const queryClient = useQueryClient();
  const send = useMutation({
    mutationFn: disownSignIn,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.me }),
  });
  const problem = token ? (send.error ? Problem.from(send.error) : null) : INCOMPLETE_LINK;
  const isOver = problem && (!token || problem.code === 'identity.link-gone');
  return (
    <Page title="This wasn’t you?" width="form">
      {isOver ? (
        <LinkProblem problem={problem} again={{ to: '/forgot-password', label: 'Choose a new password' }} />
      ) : (
        <AccountCard>
          {send.isSuccess ? (
            <Stack gap="md">
              <Alert color="green" variant="light" role="status">
                Every device is signed out, and the old password does not work any more. A mail with the link for a new
                password is on its way.
              </Alert>
              <Button component={Link} to="/">
                Go to the home page
              </Button>
            </Stack>
          ) : (
            <Stack gap="md">
              <Text>
                If you did not sign in on that device, somebody knows your password. We sign every device out, make the
                password worthless, and send you a link for a new one.
              </Text>
              <ProblemAlert problem={problem} />
              <Button fullWidth loading={send.isPending} onClick={() => send.mutate(token)}>
                Protect my account
              </Button>
              <Button component={Link} to="/" variant="default" fullWidth>
                It was me
              </Button>
            </Stack>
          )}
        </AccountCard>
      )}
    </Page>
  );
}
