import { Anchor, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Tag, type TagTone } from '../../../components/ui/tag';
import type { TutorProfile } from '../../../lib/api-types';
import { CHECK_NAMES, checkStanding, type CheckStanding } from '../../../lib/check-standing';
import { dayLabel, isoToMs } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';

const STANDINGS = {
  passed: { label: 'Passed', tone: 'confirmed' },
  'runs-out': { label: 'Runs out soon', tone: 'time' },
  'ran-out': { label: 'Ran out', tone: 'loss' },
  failed: { label: 'Not passed', tone: 'loss' },
  waiting: { label: 'Waiting', tone: 'time' },
} as const satisfies Record<CheckStanding, { label: string; tone: TagTone }>;

/** Whether families can find this tutor now, and which check would change that. */
export function ListingCard({ profile }: { profile: TutorProfile }) {
  const { zone } = useViewer();
  const now = useNow();
  const checks = profile.checks.map(({ kind, result, expiresAt }) => {
    const expires = expiresAt ? isoToMs(expiresAt) : null;
    return { kind, expires, standing: checkStanding(result, expires, now) };
  });
  const isRenewing = checks.some(({ standing }) => standing === 'runs-out' || standing === 'ran-out');
  return (
    <Card component="section" aria-label="Listing" mb="lg">
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Text fw={600}>
            {profile.isListed ? 'Families can find and book you.' : 'Families can’t find you at the moment.'}
          </Text>
          {profile.isListed && (
            <Anchor component={Link} to={`/tutors/${profile.slug}`}>
              See your page
            </Anchor>
          )}
        </Group>
        {checks.map(({ kind, expires, standing }) => (
          <Group key={kind} gap="sm" wrap="nowrap" align="flex-start">
            <Text component="span" size="sm" flex="none">
              <Tag tone={STANDINGS[standing].tone}>{STANDINGS[standing].label}</Tag>
            </Text>
            <Text size="sm">
              {CHECK_NAMES[kind] ?? kind}
              {expires !== null &&
                `, ${standing === 'ran-out' ? 'was valid' : 'valid'} until ${dayLabel(expires, zone)}`}
            </Text>
          </Group>
        ))}
        {isRenewing && (
          <Text size="sm" c="dimmed">
            Families find and book you only while every check is valid. Our team starts the new one; answer if they ask
            you for something.
          </Text>
        )}
      </Stack>
    </Card>
  );
}
