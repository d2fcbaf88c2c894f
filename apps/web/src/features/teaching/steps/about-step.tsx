import type { Language } from '@app/contracts';
import { Stack } from '@mantine/core';
import type { TutorApplication } from '../../../lib/api-types';
import { useServerForm } from '../../../lib/use-server-form';
import { AvatarField } from '../components/avatar-field';
import { IntroductionFields, ReachFields } from '../components/page-fields';
import { useSaveStep } from '../hooks/use-save-step';
import { StepFoot, type StepProps } from './step-foot';

export function AboutStep({ data: { profile }, onDone }: StepProps<TutorApplication>) {
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: {
      displayName: profile.displayName,
      headline: profile.headline,
      biography: profile.biography,
      languages: (profile.languages.length > 0 ? profile.languages : ['English']) as Language[],
      timeZone: profile.timeZone,
      videoUrl: profile.video?.url ?? '',
    },
  });
  const save = useSaveStep({ onStart: clearRefusal, onSaved: onDone, onRefused: refuse });
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values), focusFirst)} noValidate>
      <Stack gap="lg">
        <AvatarField seed={profile.avatarSeed} url={profile.avatarUrl} />
        <IntroductionFields
          field={(path) => form.getInputProps(path)}
          aboutYou="How you teach, and what a first session with you is like. At least 80 characters."
        />
        <ReachFields field={(path) => form.getInputProps(path)} zone={form.values.timeZone} />
        <StepFoot isSaving={save.isPending} isChanged={form.isDirty()} refusal={refusal} />
      </Stack>
    </form>
  );
}
