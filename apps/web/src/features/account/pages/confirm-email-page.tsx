import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { confirmEmailChange } from '../api/accounts';
import { AccountCard } from '../components/account-card';
import { INCOMPLETE_LINK, LinkProblem } from '../components/link-problem';

/** From either of the two mails. A button, because mail programs open links by themselves. */
export function ConfirmEmailPage() {
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const queryClient = useQueryClient();
  const send = useMutation({
    mutationFn: confirmEmailChange,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.me });
      await queryClient.invalidateQueries({ queryKey: keys.ownProfile });
    },
  });
  const problem = token ? (send.error ? Problem.from(send.error) : null) : INCOMPLETE_LINK;
  const isOver = problem && (!token || problem.code === 'identity.link-gone');
  return (
    <Page title="Confirm the new e-mail" width="form">
      {isOver ? (
        <LinkProblem problem={problem} again={{ to: '/settings/security', label: 'Ask for new mails' }} />
      ) : (
        <AccountCard>
          {send.data ? (
            <Stack gap="md">
              <Alert color="green" variant="light" role="status">
                {send.data.waitsFor === null && 'Both addresses confirmed. From now on you sign in with the new one.'}
                {send.data.waitsFor === 'old' &&
                  'Thank you. Now confirm in the mail to the address that you used until now.'}
                {send.data.waitsFor === 'new' && 'Thank you. Now confirm in the mail to the new address.'}
              </Alert>
              <Button component={Link} to="/settings/security">
                Open your settings
              </Button>
            </Stack>
          ) : (
            <Stack gap="md">
              <Text>The change is made when both addresses have confirmed it.</Text>
              <ProblemAlert problem={problem} />
              <Button fullWidth loading={send.isPending} onClick={() => send.mutate(token)}>
                Confirm
              </Button>
            </Stack>
          )}
        </AccountCard>
      )}
    </Page>
  );
}
