import { Text } from '@mantine/core';
import { Facts } from '../../../components/ui/facts';
import { zoneAbbreviation, zoneName } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useMe, useViewer } from '../../../lib/viewer';
import { SettingsCard } from './settings-card';

export function AboutYouCard() {
  const me = useMe();
  const { zone } = useViewer();
  const now = useNow();
  return (
    <SettingsCard title="You">
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
    </SettingsCard>
  );
}
