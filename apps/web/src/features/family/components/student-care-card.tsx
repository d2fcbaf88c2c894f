import { Button, Card, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Sheet } from '../../../components/ui/sheet';
import type { StudentProfile } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { optimistically, PUT_BACK } from '../../../lib/optimistic';
import { Problem } from '../../../lib/problem';
import { demandPresence, pauseStudent, resumeStudent, type StudentPath } from '../api/family';

interface CareProps {
  student: StudentProfile;
  path: StudentPath;
}

function useChangeStudent<Input>(
  path: StudentPath,
  change: (input: Input) => Promise<void>,
  said: (input: Input) => string,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (_, input) => {
      notifications.show({ color: 'green', message: said(input) });
      await queryClient.invalidateQueries({ queryKey: keys.family(path.familyId) });
    },
  });
}

/** Being there, and pausing. */
export function StudentCareCard({ student, path }: CareProps) {
  const { firstName } = student;
  const queryClient = useQueryClient();
  const presence = useMutation({
    mutationFn: (demandsPresence: boolean) => demandPresence(path, demandsPresence),
    ...optimistically<StudentProfile, boolean>(
      queryClient,
      keys.student(path.familyId, path.studentId),
      (before, demandsPresence) => ({ ...before, demandsPresence }),
    ),
    onSuccess: (_, demands) => {
      notifications.show({
        color: 'green',
        message: demands ? 'Sessions begin when you are there.' : 'Sessions begin without you.',
      });
      // The family's overview says it too.
      void queryClient.invalidateQueries({ queryKey: keys.family(path.familyId), exact: true });
    },
  });
  const mayBeThere = student.powers.includes('supervise') || student.powers.includes('watch');
  return (
    <Card component="section" aria-labelledby="care">
      <Title order={2} size="h3" id="care" mb="md">
        Keeping an eye on sessions
      </Title>
      <Stack gap="lg">
        <div>
          <Text>
            {student.supervisor
              ? `${student.supervisor.firstName} ${student.supervisor.lastName ?? ''}`.trim() + ' supervises: '
              : 'Nobody in this family supervises: '}
            {student.supervisor
              ? 'they are named on sessions that this family books, told when one starts, and can enter at any time.'
              : 'no session can be booked until somebody does.'}
          </Text>
          {student.hasOtherFamily && (
            <Text size="sm" c="dimmed" mt={4}>
              Another family guards {firstName} as well. You see only that {firstName} is busy at times they booked;
              they see nothing of yours.
            </Text>
          )}
        </div>
        {mayBeThere && (
          <Switch
            size="md"
            label="I want to be in the room before a session begins"
            description="The tutor and the student wait until you are there."
            checked={student.demandsPresence}
            onChange={(event) => presence.mutate(event.currentTarget.checked)}
          />
        )}
        <ProblemAlert problem={presence.error ? Problem.from(presence.error) : null} others={[PUT_BACK]} />
        {student.powers.includes('supervise') && <Pause student={student} path={path} />}
      </Stack>
    </Card>
  );
}

function Pause({ student, path }: CareProps) {
  const [isOpen, sheet] = useDisclosure(false);
  const { firstName } = student;
  const pause = useChangeStudent(
    path,
    () => pauseStudent(path),
    () => `${firstName}’s profile is paused.`,
  );
  const resume = useChangeStudent(
    path,
    () => resumeStudent(path),
    () => (student.pausedBy.includes('other-family') ? 'Your pause is over.' : `${firstName} can sign in again.`),
  );
  if (student.isAgeInDoubt) return null;
  const isOurs = student.pausedBy.includes('your-family');
  const isTheirs = student.pausedBy.includes('other-family');
  if (isOurs) {
    return (
      <div>
        <Text mb="sm">
          {isTheirs ? 'Your family and the other family paused this profile' : 'Your family paused this profile'}:{' '}
          {firstName} can’t sign in, and nothing new is booked.
          {isTheirs && ' It stays paused until both families end their pause.'}
        </Text>
        <Button loading={resume.isPending} onClick={() => resume.mutate(undefined)}>
          End the pause
        </Button>
        <ProblemAlert problem={resume.error ? Problem.from(resume.error) : null} />
      </div>
    );
  }
  return (
    <div>
      {isTheirs && (
        <Text mb="sm">
          The other family paused this profile: {firstName} can’t sign in, and nothing new is booked until they end the
          pause. Sessions that you booked can still be canceled on their pages.
        </Text>
      )}
      {!student.isAdult && (
        <Button variant="default" onClick={sheet.open}>
          Pause {firstName}’s profile
        </Button>
      )}
      <Sheet title={`Pause ${firstName}’s profile`} opened={isOpen} onClose={sheet.close}>
        <Stack gap="md">
          <Text>
            {firstName} is signed out everywhere and leaves any room at once. Nothing new can be booked. Sessions that
            are booked stay booked: cancel them on their pages, where it says what comes back.
          </Text>
          <ProblemAlert problem={pause.error ? Problem.from(pause.error) : null} />
          <Group>
            <Button
              color="red"
              loading={pause.isPending}
              onClick={() => pause.mutate(undefined, { onSuccess: sheet.close })}
            >
              Pause the profile
            </Button>
            <Button variant="default" onClick={sheet.close}>
              Keep it open
            </Button>
          </Group>
        </Stack>
      </Sheet>
    </div>
  );
}
