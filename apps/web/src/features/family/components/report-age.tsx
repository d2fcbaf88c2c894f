import { Anchor, Button, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import { Problem } from '../../../lib/problem';

interface ReportAgeProps {
  firstName: string;
  send: (note: string) => Promise<unknown>;
  onSent: () => unknown;
}

/** A quiet line that leads to a serious step: it says what happens before it happens. */
export function ReportAge({ firstName, send, onSent }: ReportAgeProps) {
  const [isOpen, sheet] = useDisclosure(false);
  const [note, setNote] = useState('');
  const report = useMutation({
    mutationFn: () => send(note),
    onSuccess: async () => {
      sheet.close();
      notifications.show({ message: 'Thank you. Our staff look into it; the profile is paused until they have.' });
      await onSent();
    },
  });
  return (
    <div>
      <Anchor component="button" type="button" size="sm" c="dimmed" onClick={sheet.open}>
        I think {firstName} is too young for Track Tutoring
      </Anchor>
      <Sheet title={`Is ${firstName} too young?`} opened={isOpen} onClose={sheet.close}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            report.mutate();
          }}
        >
          <Stack gap="md">
            <Text>
              We take this seriously: {firstName}’s profile is paused at once, a running session ends, and coming ones
              are canceled with every minute returned. Our staff look into it and decide.
            </Text>
            <Textarea
              label="What makes you think so? (optional)"
              description="Only our staff read this."
              autosize
              minRows={2}
              maxLength={1000}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <ProblemAlert problem={report.error ? Problem.from(report.error) : null} />
            <Button type="submit" color="red" loading={report.isPending}>
              Report and pause
            </Button>
            <Button variant="default" onClick={sheet.close}>
              Back
            </Button>
          </Stack>
        </form>
      </Sheet>
    </div>
  );
}
