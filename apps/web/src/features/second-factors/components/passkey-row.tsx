import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import type { Passkey } from '../../../lib/api-types';
import { dayLabel, isoToMs } from '../../../lib/time';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { useViewer } from '../../../lib/viewer';
import { removePasskey, renamePasskey } from '../api/second-factors';
import { ConfirmButton } from './confirm-button';
import classes from './passkey-row.module.css';

interface PasskeyRowProps {
  passkey: Passkey;
  onChanged: () => Promise<void>;
}

export function PasskeyRow({ passkey, onChanged }: PasskeyRowProps) {
  const { zone } = useViewer();
  const [isOpen, sheet] = useDisclosure(false);
  const used = passkey.usedAt ? `last used ${dayLabel(isoToMs(passkey.usedAt), zone)}` : 'not used yet';
  const rename = async (): Promise<void> => {
    sheet.close();
    await onChanged();
  };
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <Text fw={600}>{passkey.name}</Text>
        <Text size="sm" c="dimmed">
          Added {dayLabel(isoToMs(passkey.addedAt), zone)}, {used}
        </Text>
      </div>
      <Group gap="xs">
        <Button variant="default" size="sm" aria-label={`Rename ${passkey.name}`} onClick={sheet.open}>
          Rename
        </Button>
        <ConfirmButton
          label="Remove"
          ariaLabel={`Remove ${passkey.name}`}
          size="sm"
          question="It can’t be used to sign in any more. Delete it on your device as well, so that it is not offered there."
          confirm="Remove the passkey"
          keep="Keep it"
          send={() => removePasskey(passkey.id)}
          onDone={onChanged}
        />
      </Group>
      <Sheet title="Rename the passkey" opened={isOpen} onClose={sheet.close}>
        <RenameForm passkey={passkey} onDone={rename} />
      </Sheet>
    </li>
  );
}

function RenameForm({ passkey, onDone }: { passkey: Passkey; onDone: () => Promise<void> }) {
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { name: passkey.name },
    validate: { name: rules.given('a name') },
  });
  const send = useMutation({
    mutationFn: renamePasskey,
    onMutate: clearRefusal,
    onSuccess: onDone,
    onError: refuse,
  });
  return (
    <form onSubmit={form.onSubmit(({ name }) => send.mutate({ id: passkey.id, name }), focusFirst)} noValidate>
      <Stack gap="md">
        <TextInput label="Name" maxLength={60} data-autofocus {...form.getInputProps('name')} />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" loading={send.isPending}>
          Save the name
        </Button>
      </Stack>
    </form>
  );
}
