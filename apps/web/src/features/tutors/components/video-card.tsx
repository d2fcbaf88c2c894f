import { Card, Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { ExternalLink } from '../../../components/ui/external-link';
import type { TutorPage } from '../../../lib/api-types';

const SITES = { youtube: 'YouTube', vimeo: 'Vimeo' } as const;

/** A plain link: neither a picture nor a player is loaded from the other site before somebody goes there. */
export function VideoCard({ video, name }: { video: NonNullable<TutorPage['video']>; name: string }) {
  const site = SITES[video.provider];
  return (
    <Card component="section" aria-label="Introduction video" padding="md">
      <Group wrap="nowrap" gap="md">
        <ThemeIcon variant="light" size={44} radius="xl" aria-hidden>
          <IconPlayerPlay size={22} stroke={1.7} />
        </ThemeIcon>
        <Stack gap={2}>
          <ExternalLink href={video.url} fw={600}>
            Watch {name} introduce themselves on {site}
          </ExternalLink>
          <Text size="sm" c="dimmed">
            It opens on {site}, which has its own rules about cookies. Nothing is loaded from there until you go.
          </Text>
        </Stack>
      </Group>
    </Card>
  );
}
