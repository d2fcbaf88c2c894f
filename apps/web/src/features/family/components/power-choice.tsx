import { Checkbox, Stack } from '@mantine/core';
import type { Power } from '../../../lib/api-types';
import { POWERS } from '../lib/power-words';

interface PowerChoiceProps {
  label: string;
  value: Power[];
  onChange: (powers: Power[]) => void;
  error?: string | undefined;
  isLocked?: boolean;
}

export function PowerChoice({ label, value, onChange, error, isLocked = false }: PowerChoiceProps) {
  return (
    <Checkbox.Group
      size="md"
      label={label}
      value={value}
      onChange={(chosen) => onChange(POWERS.map(({ power }) => power).filter((power) => chosen.includes(power)))}
      error={error}
    >
      <Stack gap="sm" mt="xs">
        {POWERS.map(({ power, label: name, description }) => (
          <Checkbox key={power} value={power} label={name} description={description} disabled={isLocked} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
