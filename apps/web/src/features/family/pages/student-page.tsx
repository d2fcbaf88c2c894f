import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { BackLink } from '../../../components/ui/back-link';
import { Facts } from '../../../components/ui/facts';
import { Page } from '../../../components/ui/page';
import { PageFallback } from '../../../components/ui/page-skeleton';
import { ProblemPage } from '../../../components/ui/problem-alert';
import type { StudentProfile } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { longDate, zoneName } from '../../../lib/time';
import { reportAge, studentQuery, type StudentPath } from '../api/family';
import { ReportAge } from '../components/report-age';
import { StudentCareCard } from '../components/student-care-card';
import { StudentSignInCard } from '../components/student-sign-in-card';
import { useStudentPath } from '../hooks/use-student-path';

export function StudentPage() {
  const path = useStudentPath();
  const queryClient = useQueryClient();
  const query = useQuery(studentQuery(path));
  if (query.isPending) return <PageFallback />;
  if (query.error)
    return <ProblemPage problem={Problem.from(query.error)} what="student" onRetry={() => void query.refetch()} />;
  const student = query.data;
  // Also past the birthday: until the profile is taken over nobody else can help with a forgotten passphrase.
  const mayHelp = student.powers.includes('supervise') && student.handle !== null;
  return (
    <Page
      title={`${student.firstName} ${student.surname ?? ''}`.trim()}
      width="reading"
      back={<BackLink to={`/family?family=${path.familyId}`}>Family</BackLink>}
    >
      <Stack gap="lg">
        <StateOf student={student} />
        <ProfileCard student={student} path={path} />
        {mayHelp && <StudentSignInCard student={student} path={path} />}
        {/* A pause from before the birthday is ended here: nobody else could. */}
        {(!student.isAdult || student.isSuspended) && <StudentCareCard student={student} path={path} />}
        {!student.isAdult && !student.isAgeInDoubt && (
          <ReportAge
            firstName={student.firstName}
            send={(note) => reportAge(student.id, note)}
            onSent={() => queryClient.invalidateQueries({ queryKey: keys.family(path.familyId) })}
          />
        )}
      </Stack>
    </Page>
  );
}

function StateOf({ student }: { student: StudentProfile }) {
  const { firstName } = student;
  if (student.isAgeInDoubt) {
    return (
      <Alert color="amber" variant="light" role="status" title="We are checking this profile">
        Somebody told us, or a date of birth says, that {firstName} may be too young for Track Tutoring. The profile is
        paused and coming sessions are canceled with every minute returned. Our staff write to you when they are done.
      </Alert>
    );
  }
  if (student.isSuspended) {
    return (
      <Alert color="red" variant="light" role="status" title="This profile is paused">
        {firstName} can’t sign in, and nothing new is booked. Who paused it, and how it ends, stands below.
      </Alert>
    );
  }
  if (student.comesOfAgeOn) {
    return (
      <Alert
        variant="light"
        role="status"
        title={student.isAdult ? `${firstName} is 18` : `${firstName} turns 18 soon`}
      >
        {student.isAdult
          ? `${firstName} can take this profile over. Until then you go on seeing it and can book as before.`
          : `From ${longDate(student.comesOfAgeOn)} on, ${firstName} can take this profile over, and chooses which guardians stay.`}
      </Alert>
    );
  }
  return null;
}

function ProfileCard({ student, path }: { student: StudentProfile; path: StudentPath }) {
  const mayEdit = student.powers.includes('consent') && !student.isAdult;
  return (
    <Card component="section" aria-labelledby="profile">
      <Group justify="space-between" mb="md">
        <Title order={2} size="h3" id="profile">
          Profile
        </Title>
        {mayEdit && (
          <Button
            component={Link}
            variant="default"
            size="sm"
            to={`/family/students/${student.id}/edit?family=${path.familyId}`}
          >
            Change
          </Button>
        )}
      </Group>
      <Facts
        facts={[
          ['Date of birth', student.birthDate ? longDate(student.birthDate) : 'Not given'],
          ['Grade', student.grade ?? 'Not given'],
          ['Time zone', zoneName(student.timeZone)],
        ]}
      />
      <Text size="sm" c="dimmed" mt="md">
        Goals
      </Text>
      <Text style={{ whiteSpace: 'pre-line' }}>{student.goals ?? 'None written down yet.'}</Text>
      {student.accessibilityNeeds && (
        <>
          <Text size="sm" c="dimmed" mt="md">
            Accessibility needs
          </Text>
          <Text style={{ whiteSpace: 'pre-line' }}>{student.accessibilityNeeds}</Text>
        </>
      )}
      <Text size="sm" c="dimmed" mt="md">
        Tutors see the first name, grade, and goals, and nothing else.
      </Text>
    </Card>
  );
}
