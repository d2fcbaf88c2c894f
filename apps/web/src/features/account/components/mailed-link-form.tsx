import { Alert, Button, Stack, TextInput, type ButtonProps } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { AccountCard } from './account-card';

interface MailedLinkFormProps {
  send: (email: string) => Promise<unknown>;
  autoComplete: 'email' | 'username';
  before?: ReactNode;
  after?: ReactNode;
  /** Said of every address alike: it must not tell who has an account. */
  sent: string;
  button: (isSent: boolean) => string;
  buttonProps?: ButtonProps;
}

/** Asks for an address and has a link sent there, as often as one likes. */
export function MailedLinkForm(props: MailedLinkFormProps) {
  const { send, autoComplete, before, after, sent, button, buttonProps } = props;
  const [search] = useSearchParams();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { email: search.get('email') ?? '' },
    validate: { email: rules.email },
  });
  const sending = useMutation({ mutationFn: send, onMutate: clearRefusal, onError: refuse });
  return (
    <AccountCard>
      <form onSubmit={form.onSubmit(({ email }) => sending.mutate(email.trim()), focusFirst)} noValidate>
        <Stack gap="md">
          {before}
          <TextInput label="E-mail" type="email" autoComplete={autoComplete} {...form.getInputProps('email')} />
          <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
          {sending.isSuccess && (
            <Alert color="green" variant="light" role="status">
              {sent}
            </Alert>
          )}
          <Button type="submit" loading={sending.isPending} {...buttonProps}>
            {button(sending.isSuccess)}
          </Button>
          {after}
        </Stack>
      </form>
    </AccountCard>
  );
}
