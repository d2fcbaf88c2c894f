import { Button, Group, Stack, Text } from '@mantine/core';
import { useBlocker } from 'react-router';
import { Sheet } from './sheet';

/** Asks before a link inside the app throws away what was changed and not saved. */
export function LeaveGuard({ isChanged }: { isChanged: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isChanged && currentLocation.pathname !== nextLocation.pathname,
  );
  return (
    <Sheet title="Leave without saving?" opened={blocker.state === 'blocked'} onClose={() => blocker.reset?.()}>
      <Stack>
        <Text>What you changed on this page is not saved, and leaving loses it.</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => blocker.reset?.()}>
            Stay here
          </Button>
          <Button color="red" onClick={() => blocker.proceed?.()}>
            Leave
          </Button>
        </Group>
      </Stack>
    </Sheet>
  );
}
