import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile, IconDeviceTablet, IconDevices } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Tag } from '../../../components/ui/tag';
import type { Device } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { isoToMs, lastSeenLabel, whenLabel } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { useSignOut } from '../../account/hooks/use-sign-out';
import { devicesQuery, signOutDevice, signOutElsewhere } from '../api/own-account';
import classes from './devices-card.module.css';
import { SettingsCard } from './settings-card';

const ICONS = {
  computer: IconDeviceDesktop,
  phone: IconDeviceMobile,
  tablet: IconDeviceTablet,
  other: IconDevices,
} as const;

export function DevicesCard() {
  const devices = useQuery(devicesQuery);
  const signOut = useSignOut();
  const queryClient = useQueryClient();
  const listAgain = () => queryClient.invalidateQueries({ queryKey: keys.devices });
  const elsewhere = useMutation({ mutationFn: signOutElsewhere, onSettled: listAgain });
  const hasOthers = (devices.data?.length ?? 0) > 1;
  return (
    <SettingsCard title="Devices" lead="Where your account is signed in. Sign out what you don’t know.">
      {devices.isPending && <LoadingCards count={1} />}
      {devices.error && <ProblemAlert problem={Problem.from(devices.error)} onRetry={() => void devices.refetch()} />}
      <ul className={classes.list}>
        {devices.data?.map((device) => (
          <DeviceRow key={device.id} device={device} onGone={listAgain} />
        ))}
      </ul>
      <ProblemAlert problem={elsewhere.error ? Problem.from(elsewhere.error) : null} />
      <Group mt="md">
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate('here')}>
          Sign out here
        </Button>
        {hasOthers && (
          <Button variant="default" loading={elsewhere.isPending} onClick={() => elsewhere.mutate()}>
            Sign out everywhere else
          </Button>
        )}
      </Group>
    </SettingsCard>
  );
}

function DeviceRow({ device, onGone }: { device: Device; onGone: () => Promise<void> }) {
  const { zone } = useViewer();
  const now = useNow();
  const out = useMutation({ mutationFn: signOutDevice, onSettled: onGone });
  const Icon = ICONS[device.kind];
  const name = `${device.browser} on ${device.system}`;
  return (
    <li className={classes.item}>
      <Icon size={24} stroke={1.6} aria-hidden className={classes.icon} />
      <Stack gap={0} className={classes.words}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {device.isCurrent ? 'In use now' : `Last seen ${lastSeenLabel(isoToMs(device.lastSeenAt), now, zone)}`}
          {device.address && ` · ${device.address}`}
        </Text>
        <Text size="sm" c="dimmed">
          Signed in {whenLabel(isoToMs(device.signedInAt), zone)}
        </Text>
      </Stack>
      {device.isCurrent ? (
        <Tag tone="action">This device</Tag>
      ) : (
        <Button
          variant="subtle"
          size="sm"
          loading={out.isPending}
          onClick={() => out.mutate(device.id)}
          aria-label={`Sign out ${name}`}
        >
          Sign out
        </Button>
      )}
    </li>
  );
}
