import { Card, Group, Stack, Text } from '@mantine/core';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { listed } from '../../../lib/format';
import { zoneName } from '../../../lib/time';
import type { TutorPage } from '../../../lib/api-types';
import { Background, type ShownBackground } from '../../tutors/components/background';

export type Previewed = ShownBackground &
  Pick<TutorPage, 'headline' | 'languages' | 'timeZone' | 'avatarSeed' | 'avatarUrl'>;

/** The public page as it would be with what stands in the form at this moment. */
export function PagePreview({ page }: { page: Previewed }) {
  return (
    <Card component="section" aria-label="Preview of your page" padding="lg" withBorder>
      <Group wrap="nowrap" align="flex-start" gap="md">
        <PersonAvatar seed={page.avatarSeed} url={page.avatarUrl} size={64} />
        <Stack gap={4} style={{ minWidth: 0 }}>
          <Text fw={700} size="xl" component="p" m={0}>
            {page.displayName || 'Your name'}
          </Text>
          <Text>{page.headline || 'Your headline'}</Text>
          <Text size="sm" c="dimmed">
            {page.languages.length > 0 && `Speaks ${listed(page.languages)} · `}
            {zoneName(page.timeZone)}
          </Text>
        </Stack>
      </Group>
      <Background tutor={page} />
    </Card>
  );
}
