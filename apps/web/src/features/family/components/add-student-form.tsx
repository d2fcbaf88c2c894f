import { Button, Divider, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { NO_BIRTH_DATE, toBirthDate } from '../../../lib/birth-date';
import { keys } from '../../../lib/keys';
import { safePath } from '../../../lib/safe-path';
import { useIntent } from '../../../lib/use-intent';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { useMe } from '../../../lib/viewer';
import type { NewStudent } from '../../../lib/api-types';
import { addStudent } from '../api/family';
import { StudentFields, studentRules } from './student-fields';

/** Leaves out what was left blank: the server keeps only what was given. */
const filled = <Name extends string>(name: Name, text: string): Partial<Record<Name, string>> =>
  text.trim() ? ({ [name]: text.trim() } as Record<Name, string>) : {};

export function AddStudentForm({ familyId }: { familyId: string }) {
  const me = useMe();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [search] = useSearchParams();
  const intent = useIntent();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: {
      firstName: '',
      surname: '',
      birthDate: NO_BIRTH_DATE,
      grade: '',
      goals: '',
      timeZone: me.timeZone,
      accessibilityNeeds: '',
      handle: '',
      passphrase: '',
    },
    validate: {
      ...studentRules,
      handle: (value: string) =>
        /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value.trim().toLowerCase())
          ? null
          : 'Use small letters, digits and single dashes, and begin with a letter.',
      passphrase: rules.given('a passphrase'),
    },
  });
  const send = useMutation({
    mutationFn: (body: NewStudent) => addStudent(familyId, body, intent.keyFor(body)),
    onMutate: clearRefusal,
    onSuccess: async (student) => {
      intent.done();
      await queryClient.invalidateQueries({ queryKey: keys.family(familyId) });
      notifications.show({
        color: 'green',
        message: `${student.firstName} is added and can sign in as ${student.handle}.`,
      });
      await navigate(safePath(search.get('next'), '/family'));
    },
    onError: refuse,
  });
  const submit = form.onSubmit((values) => {
    const birthDate = toBirthDate(values.birthDate);
    if (!birthDate) return;
    send.mutate({
      firstName: values.firstName.trim(),
      birthDate,
      timeZone: values.timeZone,
      handle: values.handle.trim().toLowerCase(),
      passphrase: values.passphrase,
      ...filled('surname', values.surname),
      ...filled('grade', values.grade),
      ...filled('goals', values.goals),
      ...filled('accessibilityNeeds', values.accessibilityNeeds),
    });
  }, focusFirst);

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <StudentFields field={(path) => form.getInputProps(path)} zone={me.timeZone} />
        <Divider my="xs" />
        <Text size="sm" c="dimmed">
          The student signs in with a name and a passphrase. Choose them together; no e-mail address is needed.
        </Text>
        <TextInput
          label="Sign-in name"
          description="Small letters, digits and dashes."
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('handle')}
        />
        <PasswordInput
          label="Passphrase"
          description="Three or four words that don’t belong together."
          autoComplete="new-password"
          {...form.getInputProps('passphrase')}
        />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" fullWidth loading={send.isPending}>
          Add the student
        </Button>
      </Stack>
    </form>
  );
}
