import { Button, Select, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { NewCheck, VettingKind } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { isDayKey, msToIso } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { recordCheck } from '../api/console';
import { CHECK_WORDS } from '../lib/words';

const KINDS = Object.entries(CHECK_WORDS).map(([value, label]) => ({ value, label }));
const YEAR = 365 * 86_400_000;

const aDay = (value: string): string | null => (isDayKey(value) ? null : 'Choose the day.');

export function RecordCheckForm({
  tutorId,
  first,
  onDone,
}: {
  tutorId: string;
  first: VettingKind;
  onDone: () => void;
}) {
  const queryClient = useQueryClient();
  const now = useNow();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm<NewCheck & Record<string, unknown>>({
    initialValues: {
      kind: first,
      result: 'passed',
      provider: '',
      providerReference: '',
      checkedOn: msToIso(now).slice(0, 10),
      expiresOn: msToIso(now + YEAR).slice(0, 10),
    },
    validate: {
      provider: rules.given('the provider'),
      providerReference: rules.given('the provider’s reference'),
      checkedOn: aDay,
      expiresOn: (value, { checkedOn }) =>
        aDay(value) ?? (value < checkedOn ? 'It can’t run out before it was made.' : null),
    },
  });
  const send = useMutation({
    mutationFn: (check: NewCheck) => recordCheck(tutorId, check),
    onMutate: clearRefusal,
    onSuccess: () => {
      notifications.show({ message: 'The check is recorded.' });
      void queryClient.invalidateQueries({ queryKey: keys.application(tutorId) });
      void queryClient.invalidateQueries({ queryKey: keys.queue('expiring-checks') });
      void queryClient.invalidateQueries({ queryKey: keys.queueCounts });
      onDone();
    },
    onError: refuse,
  });
  return (
    <form onSubmit={form.onSubmit((check) => send.mutate(check), focusFirst)} noValidate>
      <Stack gap="md">
        <Select label="Check" data={KINDS} allowDeselect={false} {...form.getInputProps('kind')} />
        <div>
          <Text size="sm" fw={500} mb={4} id="check-result">
            Result
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="check-result"
            data={[
              { value: 'passed', label: 'Passed' },
              { value: 'failed', label: 'Failed' },
            ]}
            value={form.values.result}
            onChange={(value) => form.setFieldValue('result', value === 'failed' ? 'failed' : 'passed')}
          />
          {form.values.result === 'failed' && (
            <Text size="sm" c="dimmed" mt={4}>
              A tutor who is listed is taken off the list at once.
            </Text>
          )}
        </div>
        <TextInput label="Provider" {...form.getInputProps('provider')} />
        <TextInput label="Provider’s reference" {...form.getInputProps('providerReference')} />
        <TextInput type="date" label="Checked on" {...form.getInputProps('checkedOn')} />
        <TextInput type="date" label="Valid until" {...form.getInputProps('expiresOn')} />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" loading={send.isPending}>
          Record the check
        </Button>
      </Stack>
    </form>
  );
}
