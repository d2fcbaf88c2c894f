import { Anchor, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { LossForm } from '../../../components/ui/loss-form';
import { Sheet } from '../../../components/ui/sheet';

interface ReportAgeProps {
  firstName: string;
  send: (note: string) => Promise<unknown>;
  onSent: () => unknown;
}

/** A quiet line that leads to a serious step: it says what happens before it happens. */
export function ReportAge({ firstName, send, onSent }: ReportAgeProps) {
  const [isOpen, sheet] = useDisclosure(false);
  const report = useMutation({
    mutationFn: send,
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
        <LossForm
          note={{
            label: 'What makes you think so? (optional)',
            description: 'Only our staff read this.',
            maxLength: 1000,
          }}
          confirm="Report and pause"
          keep="Back"
          act={report}
          onKeep={sheet.close}
        >
          <Text>
            We take this seriously: {firstName}’s profile is paused at once, a running session ends, and coming ones are
            canceled with every minute returned. Our staff look into it and decide.
          </Text>
        </LossForm>
      </Sheet>
    </div>
  );
}
