import { NumberInput, Stack, Text, Textarea } from '@mantine/core';
import type { TutorApplication } from '../../../lib/api-types';
import { useServerForm } from '../../../lib/use-server-form';
import { useSaveStep } from '../hooks/use-save-step';
import { StepFoot, type StepProps } from './step-foot';

export function HoursStep({ data, onDone }: StepProps<TutorApplication>) {
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: {
      hoursPerWeek: (data.hoursPerWeek ?? '') as number | string,
      availabilityNote: data.availabilityNote,
    },
  });
  const save = useSaveStep({ onStart: clearRefusal, onSaved: onDone, onRefused: refuse });
  const send = form.onSubmit(
    ({ hoursPerWeek, availabilityNote }) =>
      save.mutate({ hoursPerWeek: hoursPerWeek === '' ? null : Number(hoursPerWeek), availabilityNote }),
    focusFirst,
  );
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="lg">
        <Text>
          A rough idea is enough. Once you are approved you set your exact hours in your calendar, and change them
          whenever you like.
        </Text>
        <NumberInput
          label="Hours a week"
          min={1}
          max={60}
          allowDecimal={false}
          maw="12rem"
          {...form.getInputProps('hoursPerWeek')}
        />
        <Textarea
          label="When suits you best"
          description="For example: weekday afternoons, Sunday evenings. You can leave it out."
          autosize
          minRows={2}
          maxRows={6}
          maxLength={500}
          {...form.getInputProps('availabilityNote')}
        />
        <StepFoot isSaving={save.isPending} isChanged={form.isDirty()} refusal={refusal} />
      </Stack>
    </form>
  );
}
