import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { SettingsCard } from './settings-card';

export function LookCard() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SettingsCard title="Look">
      <SegmentedControl
        size="sm"
        aria-label="Look"
        value={colorScheme}
        onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
        data={[
          { value: 'auto', label: 'As on this device' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
      />
    </SettingsCard>
  );
}
