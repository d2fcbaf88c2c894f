import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { AccountProfile } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { addressRules, phoneAdvice, phoneForPeople } from '../../../lib/us-contact';
import { useServerForm } from '../../../lib/use-server-form';
import { AddressFields } from '../../account/components/address-fields';
import { saveContact } from '../api/own-account';
import { SettingsCard } from './settings-card';

export function ContactCard({ profile }: { profile: AccountProfile }) {
  const queryClient = useQueryClient();
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm({
    initialValues: {
      phone: phoneForPeople(profile.phone ?? ''),
      street: profile.street ?? '',
      city: profile.city ?? '',
      stateCode: profile.stateCode ?? '',
      postalCode: profile.postalCode ?? '',
    },
    validate: { phone: phoneAdvice, ...addressRules },
  });
  const save = useMutation({
    mutationFn: saveContact,
    onMutate: clearRefusal,
    onSuccess: async () => {
      notifications.show({ title: 'Saved', message: 'We reach you there from now on.' });
      await queryClient.invalidateQueries({ queryKey: keys.ownProfile });
    },
    onError: refuse,
  });
  return (
    <SettingsCard title="How we reach you" lead="Beside your e-mail. Tutors and other families never see it.">
      <form onSubmit={form.onSubmit((values) => save.mutate(values), focusFirst)} noValidate>
        <Stack gap="md">
          {!profile.phone && (
            <Alert variant="light">
              We don’t have your phone number and address yet. Please add them, so that we can reach you when it
              matters.
            </Alert>
          )}
          <TextInput label="Phone" type="tel" autoComplete="tel-national" {...form.getInputProps('phone')} />
          <AddressFields field={(path) => form.getInputProps(path)} />
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
