import { Button, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BirthDateField } from '../../../components/forms/birth-date-field';
import { Facts } from '../../../components/ui/facts';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { AccountProfile } from '../../../lib/api-types';
import { birthDateAdvice, fromBirthDate, toBirthDate } from '../../../lib/birth-date';
import { keys } from '../../../lib/keys';
import { zoneName } from '../../../lib/time';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { ZoneField } from '../../account/components/address-fields';
import { saveOwnProfile } from '../api/own-account';
import { SettingsCard } from './settings-card';

/** A student's details are their guardians' to change (policy 7(b)). */
export function StudentDetailsCard({ profile }: { profile: AccountProfile }) {
  return (
    <SettingsCard title="You">
      <Facts
        facts={[
          ['Name', `${profile.firstName} ${profile.lastName ?? ''}`.trim()],
          ['Sign-in name', profile.handle ?? 'Your e-mail address'],
          ['Time zone', zoneName(profile.timeZone)],
        ]}
      />
      <Text size="sm" c="dimmed" mt="md">
        {profile.handle
          ? 'Something wrong here? Your guardian can change it on their Family page.'
          : 'Something wrong here? Write to us, and we put it right.'}
      </Text>
    </SettingsCard>
  );
}

export function AboutYouCard({ profile }: { profile: AccountProfile }) {
  const queryClient = useQueryClient();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: {
      firstName: profile.firstName,
      lastName: profile.lastName ?? '',
      birthDate: fromBirthDate(profile.birthDate),
      timeZone: profile.timeZone,
    },
    validate: {
      firstName: rules.given('your first name'),
      lastName: rules.given('your last name'),
      birthDate: (value) => birthDateAdvice(value),
      timeZone: rules.given('your time zone'),
    },
  });
  const save = useMutation({
    mutationFn: saveOwnProfile,
    onMutate: clearRefusal,
    onSuccess: async () => {
      notifications.show({ title: 'Saved', message: 'Your details are changed.' });
      await queryClient.invalidateQueries({ queryKey: keys.me });
      await queryClient.invalidateQueries({ queryKey: keys.ownProfile });
    },
    onError: refuse,
  });
  const submit = form.onSubmit(({ birthDate, ...values }) => {
    const date = toBirthDate(birthDate);
    if (date) save.mutate({ ...values, birthDate: date });
  }, focusFirst);
  return (
    <SettingsCard title="You">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <TextInput label="First name" autoComplete="given-name" {...form.getInputProps('firstName')} />
            <TextInput label="Last name" autoComplete="family-name" {...form.getInputProps('lastName')} />
          </SimpleGrid>
          <BirthDateField label="Date of birth" {...form.getInputProps('birthDate')} />
          <ZoneField zone={form.values.timeZone} {...form.getInputProps('timeZone')} />
          <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
          <div>
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </div>
        </Stack>
      </form>
    </SettingsCard>
  );
}
