import { Button, Stack } from '@mantine/core';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Problem } from '../../../lib/problem';
import { browserZone } from '../../../lib/time';
import { rules, useServerForm } from '../../../lib/use-server-form';
import { addressRules } from '../../../lib/us-contact';
import type { RegistrationDraft } from '../registration-draft';
import { AddressFields, ZoneField } from './address-fields';

type Address = NonNullable<RegistrationDraft['address']>;

interface AddressStepProps {
  address: Address | undefined;
  refused: Problem | null;
  onDone: (address: Address) => void;
}

export function AddressStep({ address, refused, onDone }: AddressStepProps) {
  const { form, refusal, focusFirst } = useServerForm(
    {
      initialValues: address ?? { street: '', city: '', stateCode: '', postalCode: '', timeZone: browserZone() },
      validate: { ...addressRules, timeZone: rules.given('your time zone') },
    },
    refused,
  );
  return (
    <form onSubmit={form.onSubmit(onDone, focusFirst)} noValidate>
      <Stack gap="md">
        <AddressFields field={(path) => form.getInputProps(path)} />
        <ZoneField zone={form.values.timeZone} {...form.getInputProps('timeZone')} />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" fullWidth mt="xs">
          Continue
        </Button>
      </Stack>
    </form>
  );
}
