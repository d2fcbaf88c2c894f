import { Button, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Family, InvitationWish, Power } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { useIntent } from '../../../lib/use-intent';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { inviteGuardian } from '../api/family';
import { PowerChoice } from './power-choice';

const FIRST_CHOICE: Power[] = ['watch', 'supervise'];

export function InviteForm({ family }: { family: Family }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const intent = useIntent();
  const [kind, setKind] = useState<InvitationWish['kind']>('guardian');
  const [powers, setPowers] = useState<Readonly<Record<string, Power[]>>>(() =>
    Object.fromEntries(family.students.map(({ id }) => [id, FIRST_CHOICE])),
  );
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { email: '', studentId: family.students[0]?.id ?? '', students: '' },
    validate: { email: rules.email },
  });
  const send = useMutation({
    mutationFn: (body: InvitationWish) => inviteGuardian(family.id, body, intent.keyFor(body)),
    onMutate: clearRefusal,
    onSuccess: async ({ email }) => {
      intent.done();
      notifications.show({ color: 'green', message: `The invitation is on its way to ${email}.` });
      await queryClient.invalidateQueries({ queryKey: keys.invitations(family.id) });
      await navigate(`/family?family=${family.id}`);
    },
    onError: refuse,
  });
  const submit = form.onSubmit(({ email, studentId }) => {
    const students =
      kind === 'other-family'
        ? [{ studentId, powers: [] }]
        : family.students
            .map(({ id }) => ({ studentId: id, powers: powers[id] ?? [] }))
            .filter((student) => student.powers.length > 0);
    if (students.length === 0) return form.setFieldError('students', 'Give at least one power for one student.');
    send.mutate({ kind, email: email.trim(), students });
  }, focusFirst);

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <TextInput label="Their e-mail" type="email" autoComplete="off" {...form.getInputProps('email')} />
        <Radio.Group
          size="md"
          label="How will they take part?"
          value={kind}
          onChange={(value) => setKind(value === 'other-family' ? 'other-family' : 'guardian')}
        >
          <Stack gap="sm" mt="xs">
            <Radio
              size="md"
              value="guardian"
              label="They join this family"
              description="They share its minutes, with the powers that you choose."
            />
            <Radio
              size="md"
              value="other-family"
              label="They guard one student from a family of their own"
              description="For parents who live apart: each family books and pays on its own. Neither sees the other’s address, contacts, or payments."
            />
          </Stack>
        </Radio.Group>
        {kind === 'other-family' ? (
          <>
            <NativeSelect
              label="Student"
              data={family.students.map(({ id, firstName }) => ({ value: id, label: firstName }))}
              {...form.getInputProps('studentId')}
            />
            <Text size="sm" c="dimmed">
              They hold every power in their own family. You can’t take that back later, and neither can they take
              yours.
            </Text>
          </>
        ) : (
          family.students.map(({ id, firstName }) => (
            <PowerChoice
              key={id}
              label={`What may they do for ${firstName}?`}
              value={powers[id] ?? []}
              onChange={(chosen) => {
                form.clearFieldError('students');
                setPowers((before) => ({ ...before, [id]: chosen }));
              }}
            />
          ))
        )}
        {form.errors['students'] && (
          <Text c="red" size="sm" role="alert">
            {form.errors['students']}
          </Text>
        )}
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" fullWidth loading={send.isPending}>
          Send the invitation
        </Button>
      </Stack>
    </form>
  );
}
