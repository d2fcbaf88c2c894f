import { Anchor, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Tag } from '../../../components/ui/tag';
import type { TutorProfile } from '../../../lib/api-types';
import { dayLabel, isoToMs } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';

const CHECKS: Record<string, string> = {
  identity: 'Identity',
  'criminal-record': 'Criminal record',
  'sex-offender-registry': 'Sex-offender registry',
};

const RESULTS = {
  passed: { label: 'Passed', tone: 'confirmed' },
  failed: { label: 'Not passed', tone: 'loss' },
  waiting: { label: 'Waiting', tone: 'time' },
} as const;

/** Whether families can find this tutor now, and which check would change that. */
export function ListingCard({ profile }: { profile: TutorProfile }) {
  const { zone } = useViewer();
  return (
    <Card component="section" aria-label="Listing" mb="lg">
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Text fw={600}>{profile.isListed ? 'Families can find and book you.' : 'Families can’t find you yet.'}</Text>
          {profile.isListed && (
            <Anchor component={Link} to={`/tutors/${profile.slug}`}>
              See your page
            </Anchor>
          )}
        </Group>
        {profile.checks.map(({ kind, result, expiresAt }) => (
          <Group key={kind} gap="sm" wrap="nowrap" align="flex-start">
            <Text component="span" size="sm" flex="none">
              <Tag tone={RESULTS[result].tone}>{RESULTS[result].label}</Tag>
            </Text>
            <Text size="sm">
              {CHECKS[kind] ?? kind}
              {expiresAt && `, valid until ${dayLabel(isoToMs(expiresAt), zone)}`}
            </Text>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}
