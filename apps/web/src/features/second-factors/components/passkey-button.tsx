import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconFingerprint } from '@tabler/icons-react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';

interface PasskeyButtonProps<Answer> {
  label: string;
  send: (wish: { comesBack?: boolean }) => Promise<Answer>;
  onDone: (answer: Answer) => void | Promise<void>;
  variant?: 'filled' | 'default';
}

export function PasskeyButton<Answer>({ label, send, onDone, variant = 'filled' }: PasskeyButtonProps<Answer>) {
  const use = useMutation({ mutationFn: send, onSuccess: onDone });
  const problem = use.error && Problem.from(use.error);
  return (
    <Stack gap="sm">
      <Button
        fullWidth
        variant={variant}
        leftSection={<IconFingerprint size={18} />}
        loading={use.isPending}
        onClick={() => use.mutate({})}
      >
        {label}
      </Button>
      <ProblemAlert problem={problem} />
      {problem?.code === 'identity.account-closed' && (
        <Button fullWidth variant="default" loading={use.isPending} onClick={() => use.mutate({ comesBack: true })}>
          Come back
        </Button>
      )}
    </Stack>
  );
}
