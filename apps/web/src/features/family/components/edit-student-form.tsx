import { Button, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { StudentEdit, StudentProfile } from '../../../lib/api-types';
import { fromBirthDate, toBirthDate } from '../../../lib/birth-date';
import { keys } from '../../../lib/keys';
import { useServerForm } from '../../../lib/use-server-form';
import { editStudent, type StudentPath } from '../api/family';
import { StudentFields, studentRules } from './student-fields';

interface EditStudentFormProps {
  student: StudentProfile;
  path: StudentPath;
  back: string;
}

const orNull = (text: string): string | null => text.trim() || null;

export function EditStudentForm({ student, path, back }: EditStudentFormProps) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: {
      firstName: student.firstName,
      surname: student.surname ?? '',
      birthDate: fromBirthDate(student.birthDate),
      grade: student.grade ?? '',
      goals: student.goals ?? '',
      timeZone: student.timeZone,
      accessibilityNeeds: student.accessibilityNeeds ?? '',
    },
    validate: studentRules,
  });
  const save = useMutation({
    mutationFn: (body: StudentEdit) => editStudent(path, body),
    onMutate: clearRefusal,
    onSuccess: async (after) => {
      queryClient.setQueryData(keys.student(path.familyId, path.studentId), after);
      await queryClient.invalidateQueries({ queryKey: keys.family(path.familyId) });
      if (!after.isAgeInDoubt) notifications.show({ color: 'green', message: 'The profile is saved.' });
      await navigate(back);
    },
    onError: refuse,
  });
  const submit = form.onSubmit((values) => {
    const birthDate = toBirthDate(values.birthDate);
    if (!birthDate) return;
    save.mutate({
      firstName: values.firstName.trim(),
      surname: orNull(values.surname),
      birthDate,
      grade: orNull(values.grade),
      goals: orNull(values.goals),
      timeZone: values.timeZone,
      accessibilityNeeds: orNull(values.accessibilityNeeds),
    });
  }, focusFirst);

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <StudentFields field={(path) => form.getInputProps(path)} zone={student.timeZone} />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" fullWidth loading={save.isPending}>
          Save the profile
        </Button>
      </Stack>
    </form>
  );
}
