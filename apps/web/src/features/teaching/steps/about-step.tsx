import { LANGUAGES, type Language } from '@app/contracts';
import { MultiSelect, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { TutorApplication } from '../../../lib/api-types';
import { zoneChoices } from '../../../lib/us-states';
import { useServerForm } from '../../../lib/use-server-form';
import { AvatarField } from '../components/avatar-field';
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
        <TextInput
          label="Name that families see"
          description="A first name and an initial is enough."
          maxLength={60}
          {...form.getInputProps('displayName')}
        />
        <TextInput
          label="Headline"
          description="One line: what you help with, and how."
          maxLength={120}
          {...form.getInputProps('headline')}
        />
        <Textarea
          label="About you"
          description="How you teach, and what a first session with you is like. At least 80 characters."
          autosize
          minRows={4}
          maxRows={14}
          maxLength={4000}
          {...form.getInputProps('biography')}
        />
        <MultiSelect
          label="Languages"
          description="Those that you can teach in."
          data={LANGUAGES}
          maxValues={12}
          searchable
          hidePickedOptions
          size="md"
          {...form.getInputProps('languages')}
        />
        <NativeSelect label="Time zone" data={zoneChoices(form.values.timeZone)} {...form.getInputProps('timeZone')} />
        <TextInput
          label="Introduction video"
          description="The address of a video on YouTube or Vimeo. You can leave it out."
          maxLength={300}
          {...form.getInputProps('videoUrl')}
        />
        <StepFoot isSaving={save.isPending} isChanged={form.isDirty()} refusal={refusal} />
      </Stack>
    </form>
  );
}
