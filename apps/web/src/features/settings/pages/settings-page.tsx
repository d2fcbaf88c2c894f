import { Stack } from '@mantine/core';
import { Page } from '../../../components/ui/page';
import { LookCard } from '../components/look-card';
import { SectionList } from '../components/section-list';

export function SettingsPage() {
  return (
    <Page title="Settings" width="reading">
      <Stack gap="lg">
        <SectionList />
        <LookCard />
      </Stack>
    </Page>
  );
}
