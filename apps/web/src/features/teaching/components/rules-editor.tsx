import { Card, NativeSelect, NumberInput, Radio, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { RULE_LIMITS, type Draft, type NumberRule } from '../../../lib/availability-draft';

type Rules = Pick<
  Draft,
  'noticeMinutes' | 'bufferMinutes' | 'stepMinutes' | 'horizonDays' | 'maxSessionsPerDay' | 'acceptance'
>;

interface RulesEditorProps {
  value: Rules;
  errors: Record<string, string>;
  onChange: (change: Partial<Rules>) => void;
}

const STEPS: readonly Rules['stepMinutes'][] = [5, 10, 15, 20, 30, 60];

export function RulesEditor({ value, errors, onChange }: RulesEditorProps) {
  const number = (name: NumberRule) => ({
    ...RULE_LIMITS[name],
    clampBehavior: 'blur' as const,
    allowDecimal: false,
    value: value[name] ?? '',
    error: errors[name],
    onChange: (typed: string | number) => onChange({ [name]: typeof typed === 'number' ? typed : null }),
  });
  return (
    <Card component="section" aria-labelledby="rules">
      <Title order={2} size="h3" id="rules" mb="md">
        How you are booked
      </Title>
      <Stack gap="lg">
        <Radio.Group
          label="When a family picks an open time"
          value={value.acceptance}
          onChange={(choice) => onChange({ acceptance: choice === 'request' ? 'request' : 'instant' })}
        >
          <Stack gap="sm" mt="xs">
            <Radio value="instant" label="It is booked at once" />
            <Radio value="request" label="They ask, and I answer" />
          </Stack>
        </Radio.Group>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md">
          <NumberInput
            label="Notice"
            description="Shortest time before a start."
            suffix=" min"
            step={30}
            {...number('noticeMinutes')}
          />
          <NumberInput
            label="Break after a session"
            description="Kept free for you."
            suffix=" min"
            step={5}
            {...number('bufferMinutes')}
          />
          <NativeSelect
            label="Starts every"
            description="How close open times lie."
            value={String(value.stepMinutes)}
            error={errors['stepMinutes']}
            onChange={(event) =>
              onChange({ stepMinutes: STEPS.find((step) => String(step) === event.currentTarget.value) ?? 15 })
            }
            data={STEPS.map((step) => ({ value: String(step), label: `${step} min` }))}
          />
          <NumberInput
            label="How far ahead"
            description="Families see open times."
            suffix=" days"
            {...number('horizonDays')}
          />
          <NumberInput label="Sessions a day" description="At most." {...number('maxSessionsPerDay')} />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          Changes apply to new bookings only.
        </Text>
      </Stack>
    </Card>
  );
}
