import { Button, Card, NativeSelect, Radio, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Acceptance, Subject, Taught, TutorProfile } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { zoneChoices } from '../../../lib/us-states';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { useViewer } from '../../../lib/viewer';
import { saveProfile } from '../api/teaching';
import { SubjectsField } from './subjects-field';

export function ProfileForm({ profile, subjects }: { profile: TutorProfile | null; subjects: Subject[] }) {
  const { zone } = useViewer();
  const queryClient = useQueryClient();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: {
      displayName: profile?.displayName ?? '',
      headline: profile?.headline ?? '',
      biography: profile?.biography ?? '',
      education: profile?.education ?? '',
      experience: profile?.experience ?? '',
      languages: profile?.languages ?? ['English'],
      timeZone: profile?.timeZone ?? zone,
      acceptance: profile?.acceptance ?? ('request' as Acceptance),
      subjects: (profile?.subjects ?? []).map(({ subjectId, levels }): Taught => ({ subjectId, levels })),
    },
    validate: {
      displayName: rules.given('the name families see'),
      headline: rules.given('one sentence about your teaching'),
      languages: (value: string[]) => (value.length > 0 ? null : 'Name at least one language.'),
      subjects: (value: Taught[]) => (value.length > 0 ? null : 'Choose at least one subject and level.'),
    },
  });
  const save = useMutation({
    mutationFn: saveProfile,
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
          <Textarea
            label="Education"
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2000}
            {...form.getInputProps('education')}
          />
          <Textarea
            label="Experience"
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2000}
            {...form.getInputProps('experience')}
          />
          <TagsInput
            label="Languages"
            description="Type one and press Enter."
            maxTags={12}
            size="md"
            {...form.getInputProps('languages')}
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
