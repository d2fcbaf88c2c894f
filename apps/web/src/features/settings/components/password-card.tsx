import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import { useServerForm } from '../../../lib/use-server-form';
import { useViewer } from '../../../lib/viewer';
import { changePassword } from '../../account/api/accounts';
import { NewPasswordField, newPasswordAdvice } from '../../account/components/new-password-field';
import { SettingsCard } from './settings-card';

export function PasswordCard() {
  const { me, part } = useViewer();
  const [isOpen, sheet] = useDisclosure(false);
  // Who took their profile over at 18 has an address and a password of their own.
  if (part === 'student' && !me?.email) {
    return (
      <SettingsCard title="Passphrase">
        <Text>Your guardian can set a new passphrase for you on their Family page.</Text>
      </SettingsCard>
    );
  }
  return (
    <SettingsCard title="Password" lead="A new one signs all your other devices out.">
      <Group>
        <Button variant="default" onClick={sheet.open}>
          Change the password
        </Button>
      </Group>
      <Sheet title="Change the password" opened={isOpen} onClose={sheet.close}>
        <ChangeForm onDone={sheet.close} />
      </Sheet>
    </SettingsCard>
  );
}

function ChangeForm({ onDone }: { onDone: () => void }) {
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { password: '' },
    validate: { password: newPasswordAdvice },
  });
  const send = useMutation({
    mutationFn: changePassword,
    onMutate: clearRefusal,
    onSuccess: () => {
      notifications.show({
        title: 'Your password is changed',
        message: 'Other devices were signed out. This one stays signed in.',
      });
      onDone();
    },
    onError: refuse,
  });
  return (
    <form onSubmit={form.onSubmit(({ password }) => send.mutate(password), focusFirst)} noValidate>
      <Stack gap="md">
        <NewPasswordField label="New password" data-autofocus {...form.getInputProps('password')} />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" loading={send.isPending}>
          Change the password
        </Button>
      </Stack>
    </form>
  );
}
