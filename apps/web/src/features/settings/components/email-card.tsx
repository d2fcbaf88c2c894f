import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import { Tag } from '../../../components/ui/tag';
import { keys } from '../../../lib/keys';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { useMe } from '../../../lib/viewer';
import { askEmailChange, cancelEmailChange, ownProfileQuery } from '../api/own-account';
import { SettingsCard } from './settings-card';

export function EmailCard() {
  const me = useMe();
  const profile = useQuery(ownProfileQuery);
  const queryClient = useQueryClient();
  const [isOpen, sheet] = useDisclosure(false);
  const cancel = useMutation({
    mutationFn: cancelEmailChange,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.ownProfile }),
  });
  if (!me.email) return null;
  const change = profile.data?.emailChange;
  return (
    <SettingsCard title="E-mail" tag={change && <Tag tone="time">Waiting</Tag>}>
      <Stack gap="md" align="flex-start">
        <Text style={{ overflowWrap: 'anywhere' }}>{me.email}</Text>
        {change && (
          <Text size="sm" c="dimmed">
            Changes to {change.newEmail} when both mails are confirmed.{' '}
            {change.isConfirmedByNew && 'The new address has confirmed; the mail to the old one waits.'}
            {change.isConfirmedByOld && 'The old address has confirmed; the mail to the new one waits.'}
            {!change.isConfirmedByNew && !change.isConfirmedByOld && 'Open the mails that we sent to both addresses.'}
          </Text>
        )}
        <Group>
          <Button variant="default" onClick={sheet.open}>
            {change ? 'Use another address' : 'Change the e-mail'}
          </Button>
          {change && (
            <Button variant="subtle" loading={cancel.isPending} onClick={() => cancel.mutate()}>
              Keep the old one
            </Button>
          )}
        </Group>
      </Stack>
      <Sheet title="Change the e-mail" opened={isOpen} onClose={sheet.close}>
        <ChangeForm onDone={sheet.close} />
      </Sheet>
    </SettingsCard>
  );
}

function ChangeForm({ onDone }: { onDone: () => void }) {
  const queryClient = useQueryClient();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { email: '' },
    validate: { email: rules.email },
  });
  const send = useMutation({
    mutationFn: askEmailChange,
    onMutate: clearRefusal,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: keys.ownProfile });
      onDone();
    },
    onError: refuse,
  });
  return (
    <form onSubmit={form.onSubmit(({ email }) => send.mutate(email.trim()), focusFirst)} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          We write to both addresses. Nothing changes before both mails are confirmed, within a day.
        </Text>
        <TextInput
          label="New e-mail"
          type="email"
          autoComplete="email"
          data-autofocus
          {...form.getInputProps('email')}
        />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" loading={send.isPending}>
          Send both mails
        </Button>
      </Stack>
    </form>
  );
}
