import { Button, Checkbox, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { StaffMember, StaffRole } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { addStaff, setStaffRoles } from '../api/console';
import { STAFF_ROLE_WORDS } from '../lib/words';

const ROLES = Object.entries(STAFF_ROLE_WORDS) as [StaffRole, { name: string; text: string }][];

/** Of somebody who works here already, or (`member` null) of somebody with an account who begins. */
export function StaffRolesForm({ member, onDone }: { member: StaffMember | null; onDone: () => void }) {
  const queryClient = useQueryClient();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { email: '', roles: (member?.roles ?? []) as StaffRole[], reason: '' },
    validate: {
      email: (value) => (member ? null : rules.email(value)),
      roles: (value) => (member || value.length > 0 ? null : 'Choose at least one role.'),
      reason: rules.given('the reason'),
    },
  });
  const send = useMutation({
    mutationFn: ({ email, roles, reason }: typeof form.values) =>
      member ? setStaffRoles(member.accountId, { roles, reason }) : addStaff({ email: email.trim(), roles, reason }),
    onMutate: clearRefusal,
    onSuccess: () => {
      notifications.show({ message: 'The roles are changed.' });
      void queryClient.invalidateQueries({ queryKey: keys.staff });
      onDone();
    },
    onError: refuse,
  });
  const isLeaving = member !== null && form.values.roles.length === 0;
  return (
    <form onSubmit={form.onSubmit((values) => send.mutate(values), focusFirst)} noValidate>
      <Stack gap="md">
        {!member && (
          <TextInput
            label="E-mail"
            description="They register first; then they need a second factor before the console opens."
            type="email"
            data-autofocus
            {...form.getInputProps('email')}
          />
        )}
        <Checkbox.Group label="Roles" {...form.getInputProps('roles')}>
          <Stack gap="xs" mt="xs">
            {ROLES.map(([role, { name, text }]) => (
              <Checkbox key={role} value={role} label={name} description={text} />
            ))}
          </Stack>
        </Checkbox.Group>
        {isLeaving && <Text size="sm">Without a role they are no longer staff.</Text>}
        <Textarea label="Reason" autosize minRows={2} {...form.getInputProps('reason')} />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" color={isLeaving ? 'red' : undefined} loading={send.isPending}>
          {member ? (isLeaving ? 'End their roles' : 'Change the roles') : 'Add to staff'}
        </Button>
      </Stack>
    </form>
  );
}
