import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { ExternalLink } from '../../../components/ui/external-link';
import { Facts } from '../../../components/ui/facts';
import type { ApplicationFile } from '../../../lib/api-types';
import { levelName } from '../../../lib/levels';
import { zoneName } from '../../../lib/time';
import { can, useMe } from '../../../lib/viewer';
import { SettingsCard } from '../../settings/components/settings-card';
import classes from './review.module.css';

type Entry = ApplicationFile['education'][number];

/** What the tutor wrote about themselves, as families would read it. */
export function ApplicationProfileCard({ file }: { file: ApplicationFile }) {
  const me = useMe();
  return (
    <SettingsCard title="What the tutor wrote" lead={file.headline || undefined}>
      <Stack gap="lg">
        {file.biography && <Text className={classes.text}>{file.biography}</Text>}
        <Entries title="Education" entries={file.education} />
        <Entries title="Experience" entries={file.experience} />
        <Facts
          facts={[
            [
              'Subjects',
              file.subjects.map(({ name, levels }) => `${name} (${levels.map(levelName).join(', ')})`).join('; ') ||
                'None',
            ],
            ['Languages', file.languages.join(', ') || 'None'],
            ['Time zone', zoneName(file.timeZone)],
            ['Hours a week', file.hoursPerWeek ?? 'Not said'],
          ]}
        />
        {file.availabilityNote && <Text className={classes.text}>{file.availabilityNote}</Text>}
        {file.videoUrl && <ExternalLink href={file.videoUrl}>Introduction video</ExternalLink>}
        {can(me, 'console.see-people') && (
          <Anchor component={Link} to={`/console/people/${file.accountId}`} size="sm">
            The person’s file
          </Anchor>
        )}
      </Stack>
    </SettingsCard>
  );
}

function Entries({ title, entries }: { title: string; entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h4" mb={4}>
        {title}
      </Title>
      {entries.map((entry, index) => (
        <Text key={index} className={classes.text}>
          {[entry.what, entry.where, years(entry)].filter(Boolean).join(', ')}
        </Text>
      ))}
    </div>
  );
}

function years({ fromYear, toYear }: Entry): string {
  if (fromYear === null) return toYear === null ? '' : `until ${toYear}`;
  return toYear === null ? `since ${fromYear}` : `${fromYear} – ${toYear}`;
}
