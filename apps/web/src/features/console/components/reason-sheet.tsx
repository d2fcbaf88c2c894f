import { Button, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import { rules, useServerForm } from '../../../lib/use-server-form';

interface ReasonSheetProps {
  title: string;
  /** What happens then, before it is too late. */
  lead: ReactNode;
  label: string;
  /** What is missing where nothing was written: "Enter …". */
  asked?: string;
  button: string;
  isLoss?: boolean;
  opened: boolean;
  onClose: () => void;
  act: (reason: string) => Promise<unknown>;
  onDone: () => void;
  /** What the reader is told afterwards. */
  said: string;
}

/** Whatever staff do to somebody has a reason in words. */
export function ReasonSheet(props: ReasonSheetProps) {
  return (
    <Sheet title={props.title} opened={props.opened} onClose={props.onClose}>
      <ReasonForm {...props} />
    </Sheet>
  );
}

function ReasonForm({
  lead,
  label,
  asked = 'the reason',
  button,
  isLoss = false,
  onClose,
  act,
  onDone,
  said,
}: ReasonSheetProps) {
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { reason: '' },
    validate: { reason: rules.given(asked) },
  });
  const send = useMutation({
    mutationFn: act,
    onMutate: clearRefusal,
    onSuccess: () => {
      notifications.show({ message: said });
      onDone();
      onClose();
    },
    onError: refuse,
  });
  return (
    <form onSubmit={form.onSubmit(({ reason }) => send.mutate(reason), focusFirst)} noValidate>
      <Stack gap="md">
        <Text component="div">{lead}</Text>
        <Textarea label={label} autosize minRows={3} maxRows={8} data-autofocus {...form.getInputProps('reason')} />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" color={isLoss ? 'red' : undefined} loading={send.isPending}>
          {button}
        </Button>
        <Button variant="default" onClick={onClose}>
          Not now
        </Button>
      </Stack>
    </form>
  );
}
