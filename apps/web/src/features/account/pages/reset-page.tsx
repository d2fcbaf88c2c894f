import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { keys } from '../../../lib/keys';
import { useServerForm } from '../../../lib/use-server-form';
import { resetPassword } from '../api/accounts';
import { AccountCard } from '../components/account-card';
import { INCOMPLETE_LINK, LinkProblem } from '../components/link-problem';
import { NewPasswordField, newPasswordAdvice } from '../components/new-password-field';

export function ResetPage() {
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { password: '' },
    validate: { password: newPasswordAdvice },
  });
  const send = useMutation({
    mutationFn: resetPassword,
    onMutate: clearRefusal,
    onSuccess: async () => {
      // Whoever was signed in here is not any more.
      queryClient.setQueryData(keys.me, null);
      await navigate('/sign-in?reset=1', { replace: true });
    },
    onError: refuse,
  });
  const problem = token ? refusal?.problem : INCOMPLETE_LINK;
  const isOver = problem && (!token || problem.code === 'identity.link-gone');
  return (
    <Page title="Choose a new password" width="form">
      {isOver ? (
        <LinkProblem problem={problem} again={{ to: '/forgot-password', label: 'Send a new link' }} />
      ) : (
        <AccountCard>
          <form onSubmit={form.onSubmit(({ password }) => send.mutate({ token, password }), focusFirst)} noValidate>
            <Stack gap="md">
              <NewPasswordField label="New password" {...form.getInputProps('password')} />
              <ProblemAlert problem={problem} others={refusal?.others} />
              <Button type="submit" fullWidth loading={send.isPending}>
                Set the password
              </Button>
              <Text size="sm" c="dimmed">
                Every device that is signed in to your account is signed out.
              </Text>
            </Stack>
          </form>
        </AccountCard>
      )}
    </Page>
  );
}
