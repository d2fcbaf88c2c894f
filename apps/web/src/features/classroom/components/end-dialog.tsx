import { Button, Group, Stack, Text } from '@mantine/core';
import { Sheet } from '../../../components/ui/sheet';

interface EndDialogProps {
  opened: boolean;
  isBusy: boolean;
  onClose: () => void;
  onEnd: () => void;
}

export function EndDialog({ opened, isBusy, onClose, onEnd }: EndDialogProps) {
  return (
    <Sheet title="End the session for everyone?" opened={opened} onClose={onClose}>
      <Stack>
        <Text>
          Everybody leaves the room, and the minutes you spent together are settled about a minute later. Once they are
          settled, the session can’t be reopened.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep going
          </Button>
          <Button color="red" loading={isBusy} onClick={onEnd}>
            End session
          </Button>
        </Group>
      </Stack>
    </Sheet>
  );
}
