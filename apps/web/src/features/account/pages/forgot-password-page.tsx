import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { askPasswordReset } from '../api/accounts';
import { AccountCard } from '../components/account-card';

export function ForgotPasswordPage() {
  const [search] = useSearchParams();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { email: search.get('email') ?? '' },
    validate: { email: rules.email },
  });
  const send = useMutation({ mutationFn: askPasswordReset, onMutate: clearRefusal, onError: refuse });
  return (
    <Page
      title="Forgot your password"
      width="form"
      lead="We send you a link that lets you choose a new one. It works once, within an hour."
    >
      <AccountCard>
        <form onSubmit={form.onSubmit(({ email }) => send.mutate(email.trim()), focusFirst)} noValidate>
          <Stack gap="md">
            <TextInput label="E-mail" type="email" autoComplete="username" {...form.getInputProps('email')} />
            <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
            {send.isSuccess && (
              <Alert color="green" variant="light" role="status">
                If this address has an account, a link is on its way. Look in the spam folder if nothing comes within a
                few minutes.
              </Alert>
            )}
            <Button type="submit" fullWidth loading={send.isPending}>
              {send.isSuccess ? 'Send it again' : 'Send the link'}
            </Button>
            <Text size="sm" c="dimmed">
              Students have no e-mail here: a guardian sets a new passphrase for them on the Family page.
            </Text>
          </Stack>
        </form>
      </AccountCard>
      <Text size="sm" ta="center" mt="lg">
        <Anchor component={Link} to="/sign-in">
          Back to signing in
        </Anchor>
      </Text>
    </Page>
  );
}
