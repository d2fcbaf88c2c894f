import { Button, NativeSelect, Stack } from '@mantine/core';
import { BirthDateField } from '../../../components/forms/birth-date-field';
import { birthDateAdvice, NO_BIRTH_DATE, toBirthDate } from '../../../lib/birth-date';
import { browserZone } from '../../../lib/time';
import { US_STATES, zoneChoices } from '../../../lib/us-states';
import { rules, useServerForm } from '../../../lib/use-server-form';
import type { About } from '../about';

export function RegisterAboutForm({ onDone }: { onDone: (about: About) => void }) {
  const zone = browserZone();
  const { form, focusFirst, checkLeft } = useServerForm({
    initialValues: { birth: NO_BIRTH_DATE, stateCode: '', timeZone: zone },
    validate: {
      birth: (value) => birthDateAdvice(value),
      stateCode: (value: string) => (value ? null : 'Choose the state or territory you live in.'),
      timeZone: rules.given('your time zone'),
    },
  });
  const next = form.onSubmit(({ birth, stateCode, timeZone }) => {
    const birthDate = toBirthDate(birth);
    if (birthDate) onDone({ birthDate, stateCode, timeZone });
  }, focusFirst);
  return (
    <form onSubmit={next} noValidate>
      <Stack gap="md">
        <BirthDateField
          label="Your date of birth"
          path="birth"
          value={form.values.birth}
          onChange={(birth) => form.setFieldValue('birth', birth)}
          onBlur={() => checkLeft('birth')}
          error={form.errors['birth']}
        />
        <NativeSelect
          label="State or territory you live in"
          data={[{ value: '', label: 'Choose one' }, ...US_STATES]}
          autoComplete="address-level1"
          {...form.getInputProps('stateCode')}
        />
        <NativeSelect
          label="Time zone"
          description="All times are shown in this zone."
          data={zoneChoices(zone)}
          {...form.getInputProps('timeZone')}
        />
        <Button type="submit" fullWidth mt="xs">
          Continue
        </Button>
      </Stack>
    </form>
  );
}
