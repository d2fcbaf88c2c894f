import { LANGUAGES, type Language } from '@app/contracts';
import { Button, Card, MultiSelect, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Acceptance, Subject, Taught, TutorProfile } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import {
  educationOf,
  entriesError,
  experienceOf,
  typedEducation,
  typedExperience,
  type TypedEntry,
} from '../../../lib/profile-entries';
import { zoneChoices } from '../../../lib/us-states';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { useViewer } from '../../../lib/viewer';
import { saveProfile } from '../api/teaching';
import { EntriesField } from './entries-field';
import { SubjectsField } from './subjects-field';

export function ProfileForm({ profile, subjects }: { profile: TutorProfile | null; subjects: Subject[] }) {
  const { zone } = useViewer();
  const queryClient = useQueryClient();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: {
      displayName: profile?.displayName ?? '',
      headline: profile?.headline ?? '',
      biography: profile?.biography ?? '',
      education: typedEducation(profile?.education ?? []),
      experience: typedExperience(profile?.experience ?? []),
      languages: (profile?.languages ?? ['English']) as Language[],
      videoUrl: profile?.video?.url ?? '',
      timeZone: profile?.timeZone ?? zone,
      acceptance: profile?.acceptance ?? ('request' as Acceptance),
      subjects: (profile?.subjects ?? []).map(({ subjectId, levels }): Taught => ({ subjectId, levels })),
    },
    validate: {
      displayName: rules.given('the name families see'),
      headline: rules.given('one sentence about your teaching'),
      education: (value: TypedEntry[]) => entriesError(value, new Date().getFullYear()),
      experience: (value: TypedEntry[]) => entriesError(value, new Date().getFullYear()),
      languages: (value: string[]) => (value.length > 0 ? null : 'Name at least one language.'),
      subjects: (value: Taught[]) => (value.length > 0 ? null : 'Choose at least one subject and level.'),
    },
  });
  const save = useMutation({
    mutationFn: (values: typeof form.values) =>
      saveProfile({
        ...values,
        education: educationOf(values.education),
        experience: experienceOf(values.experience),
      }),
    onMutate: clearRefusal,
    onSuccess: (stored) => {
      queryClient.setQueryData(keys.profile, stored);
      void queryClient.invalidateQueries({ queryKey: keys.tutors });
      form.resetDirty();
      notifications.show({ color: 'green', message: 'Your profile is saved.' });
    },
    onError: refuse,
  });
  return (
    <Card padding="xl">
      <form onSubmit={form.onSubmit((values) => save.mutate(values), focusFirst)} noValidate>
        <Stack gap="md">
          <TextInput
            label="Name that families see"
            description="A first name and an initial is enough."
            {...form.getInputProps('displayName')}
          />
          <TextInput
            label="Headline"
            description="One sentence about your teaching."
            maxLength={120}
            {...form.getInputProps('headline')}
          />
          <Textarea
            label="About you"
            autosize
            minRows={4}
            maxRows={14}
            maxLength={4000}
            {...form.getInputProps('biography')}
          />
          <EntriesField
            label="Education"
            one="degree"
            whatLabel="Degree, diploma or course"
            whatPlaceholder="B.S. Mathematics"
            whereLabel="School"
            value={form.values.education}
            error={form.errors['education']}
            onChange={(value) => form.setFieldValue('education', value)}
          />
          <EntriesField
            label="Experience"
            one="experience"
            whatLabel="What you did"
            whatPlaceholder="Mathematics teacher"
            whereLabel="Where"
            value={form.values.experience}
            error={form.errors['experience']}
            onChange={(value) => form.setFieldValue('experience', value)}
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
          <TextInput
            label="Introduction video"
            description="The address of a video on YouTube or Vimeo. You can leave it out."
            maxLength={300}
            {...form.getInputProps('videoUrl')}
          />
          <NativeSelect
            label="Time zone"
            data={zoneChoices(form.values.timeZone)}
            {...form.getInputProps('timeZone')}
          />
          <Radio.Group label="When a family picks an open time" {...form.getInputProps('acceptance')}>
            <Stack gap="sm" mt="xs">
              <Radio value="instant" label="It is booked at once" />
              <Radio value="request" label="They ask, and I answer" />
            </Stack>
          </Radio.Group>
          <SubjectsField
            subjects={subjects}
            value={form.values.subjects}
            onChange={(value) => form.setFieldValue('subjects', value)}
            error={form.errors['subjects']}
          />
          <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
          <Button type="submit" loading={save.isPending}>
            {profile ? 'Save the profile' : 'Send the application'}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
