import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { BreakGlassPurpose, PersonFile } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { useIntent } from '../../../lib/use-intent';
import { openBreakGlass } from '../api/console';
import { PURPOSE_WORDS } from '../lib/words';

const PURPOSES = Object.entries(PURPOSE_WORDS).map(([value, label]) => ({ value, label }));
const LENGTHS = [5, 10, 15, 20, 30, 45, 60];

export function OpenBreakGlassForm({ file, onDone }: { file: PersonFile; onDone: () => void }) {
  const queryClient = useQueryClient();
  const intent = useIntent();
  const lengths = [...new Set([...LENGTHS, file.minutesAtMost])].filter((minutes) => minutes <= file.minutesAtMost);
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { purpose: '', ticket: '', minutes: String(Math.min(10, file.minutesAtMost)) },
    validate: {
      purpose: (value) => (value ? null : 'Choose what it is for.'),
      ticket: rules.given('the ticket or the case'),
    },
  });
  const open = useMutation({
    mutationFn: ({ purpose, ticket, minutes }: typeof form.values) => {
      const wish = { purpose: purpose as BreakGlassPurpose, ticket: ticket.trim(), minutes: Number(minutes) };
      return openBreakGlass(file.accountId, wish, intent.keyFor({ accountId: file.accountId, ...wish }));
    },
    onMutate: clearRefusal,
    onSuccess: (access) => {
      intent.done();
      queryClient.setQueryData<PersonFile>(keys.person(file.accountId), (before) => before && { ...before, access });
      onDone();
    },
    onError: refuse,
  });
  return (
    <form onSubmit={form.onSubmit((values) => open.mutate(values), focusFirst)} noValidate>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          Look at no more than the question needs. The person may ask when they were looked at and why.
        </Text>
        <Select
          label="What for"
          placeholder="Choose"
          data={PURPOSES}
          allowDeselect={false}
          {...form.getInputProps('purpose')}
        />
        <TextInput label="Ticket or case" autoComplete="off" {...form.getInputProps('ticket')} />
        <Select
          label="For how long"
          data={lengths.map((minutes) => ({ value: String(minutes), label: `${minutes} min` }))}
          allowDeselect={false}
          {...form.getInputProps('minutes')}
        />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" loading={open.isPending}>
          Open the access
        </Button>
      </Stack>
    </form>
  );
}
