import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { INVITATION, takeOverToken } from '../../../lib/held-token';
import { rememberedPath, rememberPath, safePath } from '../../../lib/safe-path';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { verifyEmail } from '../api/accounts';
import { AccountCard } from '../components/account-card';
import { INCOMPLETE_LINK, LinkProblem } from '../components/link-problem';
import { useFirstStep } from '../hooks/use-enter';

const OVER = ['identity.verification-unknown', 'identity.verification-expired', 'identity.verification-used'];

/** The link and the password of the registration together: a click alone would confirm what somebody else typed. */
export function VerifyPage() {
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const enter = useFirstStep();
  const navigate = useNavigate();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { password: '' },
    validate: { password: rules.given('the password you chose') },
  });
  const send = useMutation({
    mutationFn: verifyEmail,
    onMutate: clearRefusal,
    onSuccess: async (me) => {
      const path = safePath(rememberedPath());
      rememberPath(null);
      // Before the page that wants it opens.
      if ('email' in me) takeOverToken(INVITATION, me.email);
      await navigate(path, { replace: true });
      await enter(me);
    },
    onError: refuse,
  });
  const problem = token ? refusal?.problem : INCOMPLETE_LINK;
  const isOver = problem && (!token || OVER.includes(problem.code));
  return (
    <Page title="Confirm your e-mail" width="form">
      {isOver ? (
        <LinkProblem problem={problem} again={{ to: '/check-your-email', label: 'Send a new link' }} />
      ) : (
        <AccountCard>
          <form onSubmit={form.onSubmit(({ password }) => send.mutate({ token, password }), focusFirst)} noValidate>
            <Stack gap="md">
              <PasswordInput
                label="Your password"
                description="The one you chose when you registered with this address."
                autoComplete="current-password"
                {...form.getInputProps('password')}
              />
              <ProblemAlert problem={problem} others={refusal?.others} />
              <Button type="submit" fullWidth loading={send.isPending}>
                Confirm and sign in
              </Button>
              <Text size="sm" c="dimmed">
                You did not register? Close this page: without the password nothing happens, and the registration is
                erased.
              </Text>
            </Stack>
          </form>
        </AccountCard>
      )}
    </Page>
  );
}
