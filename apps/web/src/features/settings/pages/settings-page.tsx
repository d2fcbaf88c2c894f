import { Button, Card, Group, SegmentedControl, Stack, Text, Title, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Facts } from '../../../components/ui/facts';
import { Page } from '../../../components/ui/page';
import { Sheet } from '../../../components/ui/sheet';
import { zoneAbbreviation, zoneName } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useMe, useViewer } from '../../../lib/viewer';
import { useSignOut } from '../../account/hooks/use-sign-out';

export function SettingsPage() {
  return (
    <Page title="Settings" width="reading">
      <Stack gap="lg">
        <ProfileCard />
        <LookCard />
        <SignInsCard />
      </Stack>
    </Page>
  );
}

function ProfileCard() {
  const me = useMe();
  const { zone } = useViewer();
  const now = useNow();
  return (
    <Card component="section" aria-labelledby="profile">
      <Title order={2} size="h3" id="profile" mb="md">
        You
      </Title>
      <Facts
        facts={[
          ['Name', `${me.firstName} ${me.lastName ?? ''}`.trim()],
          ...(me.email ? [['E-mail', me.email] as const] : []),
          ['Time zone', `${zoneName(zone)} (${zoneAbbreviation(now, zone)})`],
        ]}
      />
      <Text size="sm" c="dimmed" mt="md">
        Something wrong here? Write to us from the Help page, and we correct it.
      </Text>
    </Card>
  );
}

function LookCard() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Card component="section" aria-labelledby="look">
      <Title order={2} size="h3" id="look" mb="md">
        Look
      </Title>
      <SegmentedControl
        size="sm"
        aria-labelledby="look"
        value={colorScheme}
        onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
        data={[
          { value: 'auto', label: 'As on this device' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
      />
    </Card>
  );
}

function SignInsCard() {
  const signOut = useSignOut();
  const [isAsking, asking] = useDisclosure(false);
  return (
    <Card component="section" aria-labelledby="sign-ins">
      <Title order={2} size="h3" id="sign-ins" mb={4}>
        Signed in
      </Title>
      <Text c="dimmed" mb="md">
        On a shared or lost device, sign out everywhere.
      </Text>
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
    </Card>
  );
}
