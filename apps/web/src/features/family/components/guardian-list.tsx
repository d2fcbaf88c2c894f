import { Anchor, Card, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { Tag } from '../../../components/ui/tag';
import type { Family } from '../../../lib/api-types';
import { useMe } from '../../../lib/viewer';
import { capital, powersSentence } from '../lib/power-words';

export function GuardianList({ family }: { family: Family }) {
  const me = useMe();
  const isOwner = family.ownerId === me.accountId;
  return (
    <section aria-labelledby="guardians">
      <Title order={2} id="guardians" mb="md">
        Guardians
      </Title>
      <Stack gap="sm">
        {family.guardians.map((guardian) => (
          <Card key={guardian.accountId} padding="md" component="article">
            <Group wrap="nowrap" gap="md" align="flex-start">
              <PersonAvatar seed={guardian.accountId} />
              <Stack gap={4} style={{ flex: 1, minWidth: 0 }}>
                <Group gap="xs">
                  <Text fw={600}>
                    {guardian.firstName} {guardian.lastName}
                    {guardian.accountId === me.accountId && ' (you)'}
                  </Text>
                  {guardian.accountId === family.ownerId && <Tag tone="action">Owner</Tag>}
                </Group>
                <GuardedStudents guardian={guardian} family={family} />
                {(isOwner || guardian.accountId === me.accountId) && (
                  <Anchor component={Link} size="sm" to={`/family/guardians/${guardian.accountId}?family=${family.id}`}>
                    {guardian.accountId === me.accountId
                      ? 'What you may do'
                      : `Change what ${guardian.firstName} may do`}
                  </Anchor>
                )}
              </Stack>
            </Group>
          </Card>
        ))}
      </Stack>
    </section>
  );
}

function GuardedStudents({ guardian, family }: { guardian: Family['guardians'][number]; family: Family }) {
  if (guardian.guards.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {family.students.length === 0 ? capital(powersSentence(guardian.powers)) : 'Guards no student here'}
      </Text>
    );
  }
  return guardian.guards.map(({ studentId, powers }) => (
    <Text key={studentId} size="sm" c="dimmed">
      {family.students.find(({ id }) => id === studentId)?.firstName ?? 'A student'}: {powersSentence(powers)}
    </Text>
  ));
}
