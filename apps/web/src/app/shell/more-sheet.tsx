import { Button, Group, NavLink, Stack, Text } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { PersonAvatar } from '../../components/ui/person-avatar';
import { Sheet } from '../../components/ui/sheet';
import { useSignOut } from '../../features/account/hooks/use-sign-out';
import { useOwnAvatar } from '../../features/teaching/hooks/use-own-avatar';
import { useViewer } from '../../lib/viewer';
import { SwitchPart } from './switch-part';
import { usePlaces } from './use-places';

/** On a phone: everything that has no place in the bar, behind the avatar. */
export function MoreSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { me } = useViewer();
  const { side, bar } = usePlaces();
  const signOut = useSignOut();
  const avatar = useOwnAvatar();
  const { pathname } = useLocation();
  const inBar = new Set(bar.map(({ to }) => to));
  const rest = [...side.main, ...side.more].filter(({ to }) => !inBar.has(to));
  return (
    <Sheet title="Your account" opened={opened} onClose={onClose}>
      <Stack gap="xs">
        <Group gap="sm" mb="xs" wrap="nowrap">
          <PersonAvatar {...avatar} size={44} />
          <div>
            <Text fw={600}>
              {me?.firstName} {me?.lastName}
            </Text>
            <Text size="sm" c="dimmed">
              {me?.email}
            </Text>
          </div>
        </Group>
        {rest.map(({ to, label, icon: Icon }) => (
          <NavLink
            key={to}
            component={Link}
            to={to}
            replace={pathname !== to}
            onClick={onClose}
            label={label}
            leftSection={<Icon size={20} stroke={1.7} aria-hidden />}
            py="sm"
          />
        ))}
        <SwitchPart onSwitched={onClose} />
        <Button
          mt="sm"
          variant="default"
          leftSection={<IconLogout size={18} />}
          loading={signOut.isPending}
          onClick={() => signOut.mutate('here', { onSettled: onClose })}
        >
          Sign out
        </Button>
      </Stack>
    </Sheet>
  );
}
