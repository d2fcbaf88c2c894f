import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { EmptyState } from '../../../components/ui/states';
import { Tag } from '../../../components/ui/tag';
import type { Family } from '../../../lib/api-types';
import { hasPower } from '../../../lib/powers';
import { useMe } from '../../../lib/viewer';

export function StudentList({ family }: { family: Family }) {
  const mayAdd = hasPower(useMe(), family.id, 'consent');
  return (
    <section aria-labelledby="students">
      <Title order={2} id="students" mb="md">
        Students
      </Title>
      {family.students.length === 0 ? (
        <Card>
          <EmptyState
            order={3}
            icon={IconUserPlus}
            title="No student yet"
            action={
              mayAdd && (
                <Button component={Link} to={`/family/students/new?family=${family.id}`} variant="default">
                  Add a student
                </Button>
              )
            }
          >
            {mayAdd
              ? 'Add the student who will be tutored. You choose their sign-in together; they need no e-mail address.'
              : 'Students show up here when the owner of the family adds them.'}
          </EmptyState>
        </Card>
      ) : (
        <Stack gap="md">
          {family.students.map((student) => (
            <StudentCard key={student.id} student={student} family={family} />
          ))}
        </Stack>
      )}
    </section>
  );
}

function StudentCard({ student, family }: { student: Family['students'][number]; family: Family }) {
  const supervisor = family.guardians.find(({ accountId }) => accountId === student.supervisorId);
  const facts = [
    student.grade ? `Grade ${student.grade}` : null,
    student.handle ? `signs in as ${student.handle}` : 'signs in with an own address',
  ].filter((fact) => fact !== null);
  return (
    <Card component="article">
      <Group wrap="nowrap" gap="md" align="flex-start">
        <PersonAvatar seed={student.id} size={48} />
        <Stack gap={4} style={{ flex: 1, minWidth: 0 }}>
          <Title order={3}>
            {student.firstName} {student.surname}
          </Title>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {facts.join(', ')}
          </Text>
          <Text size="sm">
            {supervisor
              ? `Supervised by ${supervisor.firstName} ${supervisor.lastName ?? ''}`.trim()
              : 'Nobody supervises, so no session can be booked.'}
          </Text>
          <Group gap="xs">
            {student.isSuspended && <Tag tone="loss">Paused</Tag>}
            {student.requiresPresence && <Tag tone="action">A guardian must be present</Tag>}
          </Group>
        </Stack>
      </Group>
      {student.goals && (
        <Text mt="md" style={{ whiteSpace: 'pre-line' }}>
          {student.goals}
        </Text>
      )}
      <Group mt="md">
        <Button component={Link} to={`/family/students/${student.id}?family=${family.id}`} variant="default">
          Profile and sign-in
        </Button>
      </Group>
    </Card>
  );
}
