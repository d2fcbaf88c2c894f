import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { TypedEntry } from '../../../lib/profile-entries';
import classes from './entries-field.module.css';

const EMPTY_ENTRY: TypedEntry = { what: '', where: '', fromYear: '', toYear: '' };

interface EntriesFieldProps {
  label: string;
  /** What one row is called, as in "Remove degree 2". */
  one: string;
  whatLabel: string;
  whatPlaceholder: string;
  whereLabel: string;
  value: TypedEntry[];
  error?: ReactNode;
  onChange: (value: TypedEntry[]) => void;
}

/** A list that is written row by row; the newest is usually typed first, so the order is the writer's. */
function EntriesField({ label, one, value, error, onChange, ...words }: EntriesFieldProps) {
  const set = (index: number, change: Partial<TypedEntry>): void =>
    onChange(value.map((before, at) => (at === index ? { ...before, ...change } : before)));
  return (
    <fieldset className={classes.list}>
      <Input.Label component="legend" size="md" mb={6} p={0}>
        {label}
      </Input.Label>
      <Stack gap="md">
        {value.map((entry, index) => (
          <div key={index} className={classes.entry} role="group" aria-label={`${label} ${index + 1}`}>
            <TextInput
              size="sm"
              label={words.whatLabel}
              placeholder={words.whatPlaceholder}
              maxLength={120}
              value={entry.what}
              className={classes.what}
              onChange={(event) => set(index, { what: event.currentTarget.value })}
            />
            <TextInput
              size="sm"
              label={words.whereLabel}
              maxLength={120}
              value={entry.where}
              className={classes.where}
              onChange={(event) => set(index, { where: event.currentTarget.value })}
            />
            <YearInput label="From" value={entry.fromYear} onChange={(fromYear) => set(index, { fromYear })} />
            <YearInput
              label="To"
              placeholder="today"
              value={entry.toYear}
              onChange={(toYear) => set(index, { toYear })}
            />
            <ActionIcon
              className={classes.remove}
              variant="subtle"
              color="gray"
              size={36}
              aria-label={`Remove ${one} ${index + 1}`}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            >
              <IconTrash size={18} stroke={1.7} aria-hidden />
            </ActionIcon>
          </div>
        ))}
      </Stack>
      {error && (
        <Input.Error size="md" mt={6}>
          {error}
        </Input.Error>
      )}
      <Group mt="sm">
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...value, EMPTY_ENTRY])}
        >
          Add {one}
        </Button>
      </Group>
    </fieldset>
  );
}

type ListProps = Pick<EntriesFieldProps, 'value' | 'error' | 'onChange'>;

export function EducationField(props: ListProps) {
  return (
    <EntriesField
      label="Education"
      one="degree"
      whatLabel="Degree, diploma or course"
      whatPlaceholder="B.S. Mathematics"
      whereLabel="School"
      {...props}
    />
  );
}

export function ExperienceField(props: ListProps) {
  return (
    <EntriesField
      label="Experience"
      one="experience"
      whatLabel="What you did"
      whatPlaceholder="Mathematics teacher"
      whereLabel="Where"
      {...props}
    />
  );
}

interface YearInputProps {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
}

function YearInput({ label, placeholder = 'year', value, onChange }: YearInputProps) {
  return (
    <TextInput
      size="sm"
      label={label}
      placeholder={placeholder}
      inputMode="numeric"
      maxLength={4}
      value={value}
      className={classes.year}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, ''))}
    />
  );
}
