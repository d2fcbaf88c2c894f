import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { useViewer } from '../../../lib/viewer';
import { proveByPassword } from '../api/proofs';

export function PasswordProofForm({ onProven }: { onProven: () => void }) {
  const { part } = useViewer();
  const label = part === 'student' ? 'Passphrase' : 'Password';
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { password: '' },
    validate: { password: rules.given(`your ${label.toLowerCase()}`) },
  });
  const send = useMutation({
    mutationFn: ({ password }: { password: string }) => proveByPassword(password),
    onMutate: clearRefusal,
    onSuccess: onProven,
    onError: refuse,
  });
  return (
    <form onSubmit={form.onSubmit((values) => send.mutate(values), focusFirst)} noValidate>
      <Stack gap="md">
        <PasswordInput
          label={label}
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('password')}
        />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" fullWidth loading={send.isPending}>
          Confirm
        </Button>
      </Stack>
    </form>
  );
}
