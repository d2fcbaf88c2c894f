import type { Language } from '@app/contracts';
import { Box, Card, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { LeaveGuard } from '../../../components/ui/leave-guard';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { SaveBar } from '../../../components/ui/save-bar';
import type { Subject, Taught, TutorProfile } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import {
  educationOf,
  entriesError,
  experienceOf,
  typedEducation,
  typedExperience,
  type TypedEntry,
} from '../../../lib/profile-entries';
import { videoOfLink } from '../../../lib/video-link';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { saveProfile } from '../api/teaching';
import { EducationField, ExperienceField } from './entries-field';
import { AvatarField } from './avatar-field';
import { IntroductionFields, ReachFields } from './page-fields';
import { PagePreview } from './page-preview';
import classes from './profile-form.module.css';
import { SubjectsField } from './subjects-field';

export function ProfileForm({ profile, subjects }: { profile: TutorProfile; subjects: Subject[] }) {
  const queryClient = useQueryClient();
  const formId = useId();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: {
      displayName: profile.displayName,
      headline: profile.headline,
      biography: profile.biography,
      education: typedEducation(profile.education),
      experience: typedExperience(profile.experience),
      languages: profile.languages as Language[],
      videoUrl: profile.video?.url ?? '',
      timeZone: profile.timeZone,
      acceptance: profile.acceptance,
      subjects: profile.subjects.map(({ subjectId, levels }): Taught => ({ subjectId, levels })),
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
  const { values } = form;
  return (
    <div className={classes.columns}>
      <Stack gap="lg">
        <Card padding="xl">
          <AvatarField seed={profile.avatarSeed} url={profile.avatarUrl} />
          <form id={formId} onSubmit={form.onSubmit((values) => save.mutate(values), focusFirst)} noValidate>
            <Stack gap="md" mt="lg">
              <LeaveGuard isChanged={form.isDirty() && !save.isPending} />
              <IntroductionFields field={(path) => form.getInputProps(path)} />
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
              <ReachFields field={(path) => form.getInputProps(path)} zone={form.values.timeZone} />
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
            </Stack>
          </form>
        </Card>
        {(form.isDirty() || save.isPending) && (
          <SaveBar form={formId} label="Save the profile" isSaving={save.isPending}>
            <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
          </SaveBar>
        )}
      </Stack>
      <Box component="aside" className={classes.preview} tabIndex={0} aria-label="Preview of your page">
        <Text size="sm" c="dimmed" mb="xs">
          Your page, as you write
        </Text>
        <PagePreview
          page={{
            ...profile,
            ...values,
            education: educationOf(values.education),
            experience: experienceOf(values.experience),
            video: videoOfLink(values.videoUrl),
            subjects: values.subjects.map(({ subjectId, levels }) => ({
              subjectId,
              levels,
              name: subjects.find(({ id }) => id === subjectId)?.name ?? '',
            })),
          }}
        />
      </Box>
    </div>
  );
}
