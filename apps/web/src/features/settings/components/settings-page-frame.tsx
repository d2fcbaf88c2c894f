import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { BackLink } from '../../../components/ui/back-link';
import { Page } from '../../../components/ui/page';

/** A page of the settings: the way back to the overview, and its cards below each other. */
export function SettingsPageFrame({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <Page title={title} lead={lead} width="reading" back={<BackLink to="/settings">Settings</BackLink>}>
      <Stack gap="lg">{children}</Stack>
    </Page>
  );
}
