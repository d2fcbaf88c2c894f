import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Sheet } from '../../../components/ui/sheet';
import { useSignOut } from '../../account/hooks/use-sign-out';
import { SettingsCard } from './settings-card';

export function DevicesCard() {
  const signOut = useSignOut();
  const [isAsking, asking] = useDisclosure(false);
  return (
    <SettingsCard title="Signed in" lead="On a shared or lost device, sign out everywhere.">
      <Group>
        <Button variant="default" loading={signOut.isPending && !isAsking} onClick={() => signOut.mutate('here')}>
          Sign out
        </Button>
        <Button variant="default" onClick={asking.open}>
          Sign out everywhere
        </Button>
      </Group>
      <Sheet title="Sign out everywhere" opened={isAsking} onClose={asking.close}>
        <Stack gap="md">
          <Text>
            You are signed out on this device and on all others, at once. A session that is running loses you until you
            sign in again.
          </Text>
          <Button loading={signOut.isPending} onClick={() => signOut.mutate('everywhere')}>
            Sign out everywhere
          </Button>
          <Button variant="default" onClick={asking.close}>
            Stay signed in
          </Button>
        </Stack>
      </Sheet>
    </SettingsCard>
  );
}
