import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { BirthDateField } from '../../../components/forms/birth-date-field';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { StudentEdit, StudentProfile } from '../../../lib/api-types';
import { birthDateAdvice, fromBirthDate, toBirthDate } from '../../../lib/birth-date';
import { keys } from '../../../lib/keys';
import { zoneChoices } from '../../../lib/us-states';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { editStudent, type StudentPath } from '../api/family';
import { GRADE_CHOICES } from '../lib/grades';

interface EditStudentFormProps {
  student: StudentProfile;
  path: StudentPath;
  back: string;
}

const orNull = (text: string): string | null => text.trim() || null;

export function EditStudentForm({ student, path, back }: EditStudentFormProps) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { form, refusal, refuse, clearRefusal, focusFirst, checkLeft } = useServerForm({
    initialValues: {
      firstName: student.firstName,
      surname: student.surname ?? '',
      birthDate: fromBirthDate(student.birthDate),
      grade: student.grade ?? '',
      goals: student.goals ?? '',
      timeZone: student.timeZone,
      accessibilityNeeds: student.accessibilityNeeds ?? '',
    },
    validate: {
      firstName: rules.given('the student’s first name'),
      birthDate: (value) => birthDateAdvice(value),
    },
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
        <TextInput label="First name" autoComplete="off" {...form.getInputProps('firstName')} />
        <TextInput
          label="Last name (optional)"
          description="Never shown to tutors."
          autoComplete="off"
          {...form.getInputProps('surname')}
        />
        <BirthDateField
          label="Date of birth"
          path="birthDate"
          value={form.values.birthDate}
          onChange={(birthDate) => form.setFieldValue('birthDate', birthDate)}
          onBlur={() => checkLeft('birthDate')}
          error={form.errors['birthDate']}
        />
        <NativeSelect label="Grade (optional)" data={GRADE_CHOICES} {...form.getInputProps('grade')} />
        <NativeSelect label="Time zone" data={zoneChoices(student.timeZone)} {...form.getInputProps('timeZone')} />
        <Textarea
          label="Goals (optional)"
          description="What should tutoring help with?"
          autosize
          minRows={2}
          maxRows={6}
          {...form.getInputProps('goals')}
        />
        <Textarea
          label="Accessibility needs (optional)"
          description="Anything that a session should take into account."
          autosize
          minRows={1}
          maxRows={4}
          {...form.getInputProps('accessibilityNeeds')}
        />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" fullWidth loading={save.isPending}>
          Save the profile
        </Button>
      </Stack>
    </form>
  );
}
