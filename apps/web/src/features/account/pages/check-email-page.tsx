import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { resendVerification } from '../api/accounts';
import { AccountCard } from '../components/account-card';

export function CheckEmailPage() {
  const [search] = useSearchParams();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { email: search.get('email') ?? '' },
    validate: { email: rules.email },
  });
  const send = useMutation({ mutationFn: resendVerification, onMutate: clearRefusal, onError: refuse });
  return (
    <Page
      title="Check your e-mail"
      width="form"
      lead="We sent a link to the address you gave. Open it within a day to confirm that the address is yours; then you can sign in."
    >
      <AccountCard>
        <form onSubmit={form.onSubmit((values) => send.mutate(values.email.trim()), focusFirst)} noValidate>
          <Stack gap="md">
            <Text size="sm" c="dimmed">
              Nothing there after a few minutes? Look in the spam folder, or have the link sent again.
            </Text>
            <TextInput label="E-mail" type="email" autoComplete="email" {...form.getInputProps('email')} />
            <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
            {send.isSuccess && (
              <Alert color="green" variant="light" role="status">
                If this address has an account that isn’t confirmed yet, a new link is on its way.
              </Alert>
            )}
            <Button type="submit" variant="default" loading={send.isPending}>
              Send the link again
            </Button>
          </Stack>
        </form>
      </AccountCard>
    </Page>
  );
}
