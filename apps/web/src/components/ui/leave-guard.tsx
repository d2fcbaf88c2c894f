import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Sheet } from './sheet';

interface LeaveGuardProps {
  isChanged: boolean;
  /** The search parameter that shows another form on the same page, where there is one. */
  part?: string;
}

/** Asks before a link, the back key or closing the tab throws away what was changed and not saved. */
export function LeaveGuard({ isChanged, part }: LeaveGuardProps) {
  const partOf = (search: string): string | null => (part ? new URLSearchParams(search).get(part) : null);
  const blocker = useBlocker(
    ({ currentLocation: from, nextLocation: to }) =>
      isChanged && (from.pathname !== to.pathname || partOf(from.search) !== partOf(to.search)),
  );
  // Closing or reloading the tab asks in the browser's own words.
  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);
  return (
    <Sheet
      title="Leave without saving?"
      opened={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      closesOnBack={false}
    >
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
