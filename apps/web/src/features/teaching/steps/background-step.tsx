import { Stack, Text } from '@mantine/core';
import type { TutorApplication } from '../../../lib/api-types';
import {
  educationOf,
  entriesError,
  experienceOf,
  typedEducation,
  typedExperience,
  type TypedEntry,
} from '../../../lib/profile-entries';
import { useServerForm } from '../../../lib/use-server-form';
import { EducationField, ExperienceField } from '../components/entries-field';
import { useSaveStep } from '../hooks/use-save-step';
import { StepFoot, type StepProps } from './step-foot';

export function BackgroundStep({ data: { profile }, onDone }: StepProps<TutorApplication>) {
  const rowsError = (value: TypedEntry[]): string | null => entriesError(value, new Date().getFullYear());
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: {
      education: typedEducation(profile.education),
      experience: typedExperience(profile.experience),
    },
    validate: { education: rowsError, experience: rowsError },
  });
  const save = useSaveStep({ onStart: clearRefusal, onSaved: onDone, onRefused: refuse });
  const send = form.onSubmit(
    ({ education, experience }) =>
      save.mutate({ education: educationOf(education), experience: experienceOf(experience) }),
    focusFirst,
  );
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="xl">
        <Text>
          To send your application you need at least one entry under each: a degree, diploma or course, and something
          that you taught or did.
        </Text>
        <EducationField
          value={form.values.education}
          error={form.errors['education']}
          onChange={(value) => form.setFieldValue('education', value)}
        />
        <ExperienceField
          value={form.values.experience}
          error={form.errors['experience']}
          onChange={(value) => form.setFieldValue('experience', value)}
        />
        <StepFoot isSaving={save.isPending} isChanged={form.isDirty()} refusal={refusal} />
      </Stack>
    </form>
  );
}
