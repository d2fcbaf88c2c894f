import { Stack } from '@mantine/core';
import type { Subject, Taught, TutorApplication } from '../../../lib/api-types';
import { useServerForm } from '../../../lib/use-server-form';
import { SubjectsField } from '../components/subjects-field';
import { useSaveStep } from '../hooks/use-save-step';
import { StepFoot, type StepProps } from './step-foot';

interface SubjectsStepProps extends StepProps<TutorApplication> {
  subjects: Subject[];
}

export function SubjectsStep({ data: { profile }, subjects, onDone }: SubjectsStepProps) {
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: { subjects: profile.subjects.map(({ subjectId, levels }): Taught => ({ subjectId, levels })) },
  });
  const save = useSaveStep({ onStart: clearRefusal, onSaved: onDone, onRefused: refuse });
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values), focusFirst)} noValidate>
      <Stack gap="lg">
        <SubjectsField
          subjects={subjects}
          value={form.values.subjects}
          onChange={(value) => form.setFieldValue('subjects', value)}
          error={form.errors['subjects']}
        />
        <StepFoot isSaving={save.isPending} isChanged={form.isDirty()} refusal={refusal} />
      </Stack>
    </form>
  );
}
