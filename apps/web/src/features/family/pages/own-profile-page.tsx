import { Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Facts } from '../../../components/ui/facts';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Tag } from '../../../components/ui/tag';
import type { OwnStudentProfile } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';
import { zoneName } from '../../../lib/time';
import { ownStudentProfileQuery } from '../api/family';
import { ComingOfAgeCard } from '../components/coming-of-age-card';
import { capital, powersSentence } from '../lib/power-words';

/** A student's own page: what is kept about them, and who may do what. */
export function OwnProfilePage() {
  const query = useQuery(ownStudentProfileQuery);
  return (
    <Page
      title="Your profile"
      width="reading"
      lead="What Track Tutoring keeps about you. Your guardians can change it."
    >
      {query.isPending && <LoadingCards count={2} height={220} />}
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      {query.data && <Profile profile={query.data} />}
    </Page>
  );
}

function Profile({ profile }: { profile: OwnStudentProfile }) {
  return (
    <Stack gap="lg">
      <ComingOfAgeCard />
      <Card component="section" aria-labelledby="about">
        <Title order={2} size="h3" id="about" mb="md">
          About you
        </Title>
        <Facts
          facts={[
            ['Name', `${profile.firstName} ${profile.surname ?? ''}`.trim()],
            ['Sign-in name', profile.handle ?? 'Your e-mail address'],
            ['Grade', profile.grade ?? 'Not given'],
            ['Time zone', zoneName(profile.timeZone)],
          ]}
        />
        <Text size="sm" c="dimmed" mt="md">
          Goals
        </Text>
        <Text style={{ whiteSpace: 'pre-line' }}>{profile.goals ?? 'None written down yet.'}</Text>
        <Text size="sm" c="dimmed" mt="md">
          Tutors see your first name, grade, and goals, and nothing else.
        </Text>
      </Card>
      <section aria-labelledby="guardians">
        <Title order={2} size="h3" id="guardians" mb="md">
          Your guardians
        </Title>
        <Stack gap="sm">
          {profile.guardians.map(({ accountId, displayName, powers, isSupervisor }) => (
            <Card key={accountId} padding="md" component="article">
              <Group wrap="nowrap" gap="md">
                <PersonAvatar seed={accountId} />
                <div>
                  <Group gap="xs">
                    <Text fw={600}>{displayName}</Text>
                    {isSupervisor && <Tag tone="action">Supervises</Tag>}
                  </Group>
                  <Text size="sm" c="dimmed">
                    {capital(powersSentence(powers))}
                  </Text>
                </div>
              </Group>
            </Card>
          ))}
          {profile.guardians.length === 0 && <Text c="dimmed">No guardian looks after this profile.</Text>}
        </Stack>
      </section>
    </Stack>
  );
}
