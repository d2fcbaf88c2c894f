import { Group, Input, NativeSelect, TextInput } from '@mantine/core';
import { useId, useRef, type FocusEvent } from 'react';
import { NO_BIRTH_DATE, type BirthDateParts } from '../../lib/birth-date';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
].map((label, index) => ({ value: String(index + 1), label }));

interface BirthDateFieldProps {
  label: string;
  value?: BirthDateParts;
  onChange: (value: BirthDateParts) => void;
  onBlur?: () => void;
  error?: React.ReactNode;
  /** By it the form finds the field that it sends the reader to. */
  'data-path'?: string;
}

/** A full date in three fields. Neutral: it neither says nor hints at which dates are welcome. */
export function BirthDateField({
  label,
  value = NO_BIRTH_DATE,
  onChange,
  onBlur,
  error,
  'data-path': path,
}: BirthDateFieldProps) {
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const leave = (event: FocusEvent): void => {
    if (!group.current?.contains(event.relatedTarget)) onBlur?.();
  };
  const described = error ? `${id}-error` : undefined;
  const hasError = Boolean(error);
  return (
    <fieldset ref={group} onBlur={leave} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Input.Label component="legend" size="md" mb={4} p={0}>
        {label}
      </Input.Label>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <NativeSelect
          aria-label="Month"
          data={[{ value: '', label: 'Month' }, ...MONTHS]}
          value={value.month}
          onChange={(event) => onChange({ ...value, month: event.currentTarget.value })}
          error={hasError}
          aria-describedby={described}
          autoComplete="off"
          data-path={path}
          flex={1.6}
          miw={0}
        />
        <TextInput
          aria-label="Day"
          placeholder="Day"
          inputMode="numeric"
          maxLength={2}
          value={value.day}
          onChange={(event) => onChange({ ...value, day: digits(event.currentTarget.value) })}
          error={hasError}
          aria-describedby={described}
          autoComplete="off"
          flex={1}
          miw={0}
        />
        <TextInput
          aria-label="Year"
          placeholder="Year"
          inputMode="numeric"
          maxLength={4}
          value={value.year}
          onChange={(event) => onChange({ ...value, year: digits(event.currentTarget.value) })}
          error={hasError}
          aria-describedby={described}
          autoComplete="off"
          flex={1.2}
          miw={0}
        />
      </Group>
      {error && (
        <Input.Error id={described} size="md" mt={5}>
          {error}
        </Input.Error>
      )}
    </fieldset>
  );
}

const digits = (text: string): string => text.replace(/\D/g, '');
