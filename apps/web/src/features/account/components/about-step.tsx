import { Button, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Problem } from '../../../lib/problem';
import { phoneAdvice } from '../../../lib/us-contact';
import { rules, useServerForm } from '../../../lib/use-server-form';
import type { RegistrationDraft } from '../registration-draft';

type About = NonNullable<RegistrationDraft['about']>;

interface AboutStepProps {
  about: About | undefined;
  refused: Problem | null;
  onDone: (about: About) => void;
}

export function AboutStep({ about, refused, onDone }: AboutStepProps) {
  const { form, refusal, focusFirst } = useServerForm(
    {
      initialValues: about ?? { firstName: '', lastName: '', phone: '' },
      validate: {
        firstName: rules.given('your first name'),
        lastName: rules.given('your last name'),
        phone: phoneAdvice,
      },
    },
    refused,
  );
  return (
    <form onSubmit={form.onSubmit(onDone, focusFirst)} noValidate>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <TextInput label="First name" autoComplete="given-name" {...form.getInputProps('firstName')} />
          <TextInput label="Last name" autoComplete="family-name" {...form.getInputProps('lastName')} />
        </SimpleGrid>
        <TextInput
          label="Phone"
          description="A US number. We call only about your account or a session."
          type="tel"
          autoComplete="tel-national"
          {...form.getInputProps('phone')}
        />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" fullWidth mt="xs">
          Continue
        </Button>
      </Stack>
    </form>
  );
}
