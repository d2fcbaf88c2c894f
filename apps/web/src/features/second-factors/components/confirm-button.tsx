import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import { Problem } from '../../../lib/problem';

interface ConfirmButtonProps {
  label: string;
  /** Says what will be lost. */
  question: ReactNode;
  confirm: string;
  keep: string;
  send: () => Promise<unknown>;
  onDone: () => Promise<void>;
  size?: 'sm' | 'md';
  ariaLabel?: string;
}

/** For what can't be undone: says first what will be lost. */
export function ConfirmButton({ label, question, confirm, keep, send, onDone, size, ariaLabel }: ConfirmButtonProps) {
  const [isAsking, asking] = useDisclosure(false);
  const mutation = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      asking.close();
      await onDone();
    },
  });
  const open = (): void => {
    mutation.reset();
    asking.open();
  };
  return (
    <>
      <Button variant="default" size={size} onClick={open} aria-label={ariaLabel}>
        {label}
      </Button>
      <Sheet title={ariaLabel ?? label} opened={isAsking} onClose={asking.close}>
        <Stack gap="md">
          <Text component="div">{question}</Text>
          <ProblemAlert problem={mutation.error && Problem.from(mutation.error)} />
          <Button color="red" loading={mutation.isPending} onClick={() => mutation.mutate()}>
            {confirm}
          </Button>
          <Button variant="default" onClick={asking.close}>
            {keep}
          </Button>
        </Stack>
      </Sheet>
    </>
  );
}
