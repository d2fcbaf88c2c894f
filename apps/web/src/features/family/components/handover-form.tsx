import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Handover, HandoverWish } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { legalDocumentsQuery } from '../../account/api/accounts';
import { AcceptDocuments } from '../../account/components/accept-documents';
import { NewPasswordField, newPasswordAdvice } from '../../account/components/new-password-field';
import { askForHandover } from '../api/family';

export function HandoverForm({ handover }: { handover: Handover }) {
  const queryClient = useQueryClient();
  const documents = useQuery(legalDocumentsQuery);
  const [keeps, setKeeps] = useState<string[]>([]);
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { email: '', password: '', accepted: false },
    validate: {
      email: rules.email,
      password: newPasswordAdvice,
      accepted: (value: boolean) => (value ? null : 'An own profile needs your agreement to both documents.'),
    },
  });
  const ask = useMutation({
    mutationFn: (body: HandoverWish) => askForHandover(body),
    onMutate: clearRefusal,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.handover }),
    onError: refuse,
  });
  const submit = form.onSubmit(({ email, password }) => {
    const current = (documents.data ?? []).map(({ document, version, sha256 }) => ({ document, version, sha256 }));
    ask.mutate({ email: email.trim(), password, accepted: current, keeps });
  }, focusFirst);
  const people = [...new Map(handover.guardians.map((guardian) => [guardian.accountId, guardian])).values()];
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>You are 18. Choose how you sign in, and who keeps an eye on your sessions.</Text>
        <TextInput label="Your own e-mail" type="email" autoComplete="email" {...form.getInputProps('email')} />
        <NewPasswordField {...form.getInputProps('password')} />
        <Checkbox.Group size="md" label="Who stays your guardian?" value={keeps} onChange={setKeeps}>
          <Stack gap="sm" mt="xs">
            {people.map(({ accountId, displayName, isOwner }) => (
              <Checkbox
                key={accountId}
                value={accountId}
                label={displayName}
                description={
                  isOwner
                    ? 'Goes on booking and paying for you. Without the owner, the rest of that family ends too.'
                    : 'Keeps what they may do now, as long as the owner of their family stays.'
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
        {keeps.length === 0 && (
          <Text size="sm" c="dimmed">
            If nobody stays, nobody sees your profile and new sessions any more, and nobody can book for you.
          </Text>
        )}
        <AcceptDocuments {...form.getInputProps('accepted', { type: 'checkbox' })} />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" fullWidth loading={ask.isPending} disabled={!documents.data}>
          Send me the confirmation
        </Button>
      </Stack>
    </form>
  );
}
