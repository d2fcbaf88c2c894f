import { Alert, Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { BirthDateField } from '../../../components/forms/birth-date-field';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { birthDateAdvice, fromBirthDate, toBirthDate } from '../../../lib/birth-date';
import type { Problem } from '../../../lib/problem';
import { useServerForm } from '../../../lib/use-server-form';
import { passAgeGate } from '../api/accounts';

interface BirthDateStepProps {
  birthDate: string | undefined;
  refused: Problem | null;
  onDone: (birthDate: string) => void;
}

/** Alone and neutral: nothing on this page hints at which dates are welcome, and nothing is kept of one that is not. */
export function BirthDateStep({ birthDate: known, refused, onDone }: BirthDateStepProps) {
  const { form, refusal, refuse, clearRefusal, focusFirst } = useServerForm(
    {
      initialValues: { birthDate: fromBirthDate(known) },
      validate: { birthDate: (value) => birthDateAdvice(value) },
    },
    refused,
  );
  const send = useMutation({
    mutationFn: passAgeGate,
    onMutate: clearRefusal,
    onSuccess: (_, given) => onDone(given),
    onError: refuse,
  });
  const next = form.onSubmit(({ birthDate }) => {
    const given = toBirthDate(birthDate);
    if (given) send.mutate(given);
  }, focusFirst);
  if (refusal?.problem.code === 'identity.guardian-age-refused') {
    return (
      <Alert role="alert" variant="light">
        {refusal.problem.detail}
      </Alert>
    );
  }
  return (
    <form onSubmit={next} noValidate>
      <Stack gap="md">
        <BirthDateField label="Your date of birth" {...form.getInputProps('birthDate')} />
        <ProblemAlert problem={refusal?.problem} others={refusal?.others} />
        <Button type="submit" fullWidth mt="xs" loading={send.isPending}>
          Continue
        </Button>
      </Stack>
    </form>
  );
}
