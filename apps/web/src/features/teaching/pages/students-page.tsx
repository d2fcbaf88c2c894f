import { Anchor, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { EmptyState } from '../../../components/ui/states';
import type { OwnStudent } from '../../../lib/api-types';
import { levelName } from '../../../lib/levels';
import { Problem } from '../../../lib/problem';
import { gradeWords } from '../../../lib/session-words';
import { dayLabel, isoToMs, whenLabel } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';
import { ownStudentsQuery } from '../api/teaching';
import classes from './students-page.module.css';

export function StudentsPage() {
  const query = useQuery(ownStudentsQuery);
  const students = query.data?.items ?? [];
  return (
    <Page
      title="Students"
      width="reading"
      lead="Whom you teach. A student leaves this page 30 days after your last session together."
    >
      {query.isPending && <LoadingCards count={3} height={120} />}
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      {query.data && students.length === 0 && (
        <EmptyState
          icon={IconSchool}
          title="No students yet"
          action={
            <Anchor component={Link} to="/calendar">
              Check your open hours
            </Anchor>
          }
        >
          Whoever books you shows up here.
        </EmptyState>
      )}
      <Stack gap="md" component="ul" className={classes.list}>
        {students.map((student) => (
          <StudentCard key={student.id} student={student} />
        ))}
      </Stack>
    </Page>
  );
}

function StudentCard({ student }: { student: OwnStudent }) {
  const { zone } = useViewer();
  const { next, lastEndedAt } = student;
  return (
    <Card component="li">
      <Group wrap="nowrap" align="flex-start" gap="md">
        <PersonAvatar seed={student.id} size={48} />
        <Stack gap={4} className={classes.words}>
          <Title order={2} size="h3">
            {student.firstName}
            <Text span c="dimmed" fw={400}>
              {gradeWords({ student })}
            </Text>
          </Title>
          <Text>
            {student.subject}, {levelName(student.level)}
          </Text>
          <Text size="sm">
            {next ? (
              <>
                Next:{' '}
                <Anchor component={Link} to={`/sessions/${next.sessionId}`} className="tabular">
                  {whenLabel(isoToMs(next.startsAt), zone)}
                </Anchor>
              </>
            ) : (
              'Nothing booked.'
            )}
          </Text>
          <Text size="sm" c="dimmed">
            {sessionsWords(student.sessionCount)}
            {lastEndedAt && `, the last on ${dayLabel(isoToMs(lastEndedAt), zone)}`}
            {!next && `. Shown here until ${dayLabel(isoToMs(student.seenUntil), zone)}.`}
          </Text>
          {student.goals && (
            <Text size="sm" className={classes.goals}>
              Goals: {student.goals}
            </Text>
          )}
        </Stack>
      </Group>
    </Card>
  );
}

function sessionsWords(count: number): string {
  if (count === 0) return 'No session yet';
  return count === 1 ? '1 session' : `${count} sessions`;
}
