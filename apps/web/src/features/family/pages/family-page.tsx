import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Facts } from '../../../components/ui/facts';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { EmptyState } from '../../../components/ui/states';
import { Tag } from '../../../components/ui/tag';
import type { Family, Student } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';
import { zoneName } from '../../../lib/time';
import { useMe } from '../../../lib/viewer';
import { ForFamily } from '../../minutes/components/for-family';
import { familyQuery } from '../api/family';

export function FamilyPage() {
  const [search] = useSearchParams();
  const family = search.get('family');
  return (
    <Page
      title="Family"
      width="reading"
      actions={
        <Button
          component={Link}
          to={`/family/students/new${family ? `?family=${encodeURIComponent(family)}` : ''}`}
          size="sm"
          leftSection={<IconUserPlus size={18} aria-hidden />}
        >
          Add a student
        </Button>
      }
    >
      <ForFamily>{(familyId) => <FamilyView key={familyId} familyId={familyId} />}</ForFamily>
    </Page>
  );
}

function FamilyView({ familyId }: { familyId: string }) {
  const query = useQuery(familyQuery(familyId));
  if (query.isPending) return <LoadingCards count={2} height={160} />;
  if (query.error) return <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />;
  const { students, guardians } = query.data;
  return (
    <Stack gap="xl">
      <section aria-labelledby="students">
        <Title order={2} id="students" mb="md">
          Students
        </Title>
        {students.length === 0 ? (
          <Card>
            <EmptyState
              order={3}
              icon={IconUserPlus}
              title="No student yet"
              action={
                <Button component={Link} to="/family/students/new" variant="default">
                  Add a student
                </Button>
              }
            >
              Add the student who will be tutored. You choose their sign-in together; they need no e-mail address.
            </EmptyState>
          </Card>
        ) : (
          <Stack gap="md">
            {students.map((student) => (
              <StudentCard key={student.id} student={student} />
            ))}
          </Stack>
        )}
      </section>
      <Guardians guardians={guardians} />
    </Stack>
  );
}

function StudentCard({ student }: { student: Student }) {
  return (
    <Card component="article">
      <Group wrap="nowrap" gap="md" mb="md">
        <PersonAvatar seed={student.id} size={48} />
        <div>
          <Title order={3}>
            {student.firstName} {student.surname}
          </Title>
          <Group gap="xs">
            {student.isSuspended && <Tag tone="loss">Paused</Tag>}
            {student.requiresPresence && <Tag tone="action">A guardian must be present</Tag>}
          </Group>
        </div>
      </Group>
      <Facts
        facts={[
          ['Sign-in name', <strong key="handle">{student.handle}</strong>],
          ['Grade', student.grade ?? 'Not given'],
          ['Time zone', zoneName(student.timeZone)],
        ]}
      />
      <Text size="sm" c="dimmed" mt="md">
        Goals
      </Text>
      <Text style={{ whiteSpace: 'pre-line' }}>{student.goals ?? 'None written down yet.'}</Text>
      <Text size="sm" c="dimmed" mt="md">
        {student.firstName} signs in on the sign-in page under “Student”, with this name and the passphrase you chose.
      </Text>
    </Card>
  );
}

const POWER_WORDS: Record<string, string> = {
  book: 'books',
  pay: 'pays',
  watch: 'watches',
  message: 'messages',
  consent: 'consents',
  supervise: 'supervises',
};

function Guardians({ guardians }: { guardians: Family['guardians'] }) {
  const me = useMe();
  return (
    <section aria-labelledby="guardians">
      <Title order={2} id="guardians" mb="md">
        Guardians
      </Title>
      <Stack gap="sm">
        {guardians.map(({ accountId, firstName, lastName, powers }) => (
          <Card key={accountId} padding="md">
            <Group wrap="nowrap" gap="md">
              <PersonAvatar seed={accountId} />
              <div>
                <Text fw={600}>
                  {firstName} {lastName}
                  {accountId === me.accountId && ' (you)'}
                </Text>
                <Text size="sm" c="dimmed">
                  {powers.map((power) => POWER_WORDS[power] ?? power).join(', ')}
                </Text>
              </div>
            </Group>
          </Card>
        ))}
      </Stack>
    </section>
  );
}
