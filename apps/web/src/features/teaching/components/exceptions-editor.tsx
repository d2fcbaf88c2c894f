import { ActionIcon, Button, Card, Group, Input, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Draft, Range } from '../../../lib/availability-draft';
import { dayKeyLabel } from '../../../lib/time';
import { RangeFields } from './range-fields';
import classes from './availability.module.css';

interface EditorProps<Value> {
  value: Value;
  errors: (string | null)[];
  onChange: (value: Value) => void;
}

const EMPTY: Range = { startsAt: '16:00', endsAt: '20:00' };

/** A date with hours of its own, in place of what the week says. */
export function OverridesEditor({ value, errors, onChange }: EditorProps<Draft['overrides']>) {
  const set = (index: number, change: Partial<Draft['overrides'][number]>): void =>
    onChange(value.map((before, at) => (at === index ? { ...before, ...change } : before)));
  return (
    <Card component="section" aria-labelledby="overrides">
      <Title order={2} size="h3" id="overrides">
        Other hours on a date
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Replaces that day’s weekly hours. Without any range you are not available on it.
      </Text>
      {value.map(({ date, ranges }, index) => {
        const name = date ? dayKeyLabel(date) : `Date ${index + 1}`;
        return (
          <div key={index} className={classes.entry}>
            <Group align="flex-end" gap="xs" mb="xs">
              <TextInput
                type="date"
                size="sm"
                label="Date"
                value={date}
                onChange={(event) => set(index, { date: event.currentTarget.value })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={`Remove ${name}`}
                onClick={() => onChange(value.filter((_, at) => at !== index))}
              >
                <IconTrash size={18} stroke={1.7} />
              </ActionIcon>
            </Group>
            <Stack gap="xs">
              {ranges.length === 0 && <Text c="dimmed">Not available</Text>}
              {ranges.map((range, rangeIndex) => (
                <RangeFields
                  key={rangeIndex}
                  type="time"
                  label={`${name}, range ${rangeIndex + 1}`}
                  range={range}
                  error={Boolean(errors[index])}
                  onChange={(changed) =>
                    set(index, { ranges: ranges.map((before, at) => (at === rangeIndex ? changed : before)) })
                  }
                  onRemove={() => set(index, { ranges: ranges.filter((_, at) => at !== rangeIndex) })}
                />
              ))}
              {errors[index] && <Input.Error size="sm">{errors[index]}</Input.Error>}
              <div>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconPlus size={16} aria-hidden />}
                  onClick={() => set(index, { ranges: [...ranges, EMPTY] })}
                >
                  Add hours
                </Button>
              </div>
            </Stack>
          </div>
        );
      })}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...value, { date: '', ranges: [] }])}
      >
        Add a date
      </Button>
    </Card>
  );
}

export function TimeOffEditor({ value, errors, onChange }: EditorProps<Range[]>) {
  return (
    <Card component="section" aria-labelledby="time-off">
      <Title order={2} size="h3" id="time-off">
        Time off
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Nobody can book in it. Sessions that are already booked stay.
      </Text>
      {value.map((range, index) => (
        <div key={index} className={classes.entry}>
          <RangeFields
            type="datetime-local"
            label={`Time off ${index + 1}`}
            range={range}
            error={Boolean(errors[index])}
            onChange={(changed) => onChange(value.map((before, at) => (at === index ? changed : before)))}
            onRemove={() => onChange(value.filter((_, at) => at !== index))}
          />
          {errors[index] && (
            <Input.Error size="sm" mt={5}>
              {errors[index]}
            </Input.Error>
          )}
        </div>
      ))}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...value, { startsAt: '', endsAt: '' }])}
      >
        Add time off
      </Button>
    </Card>
  );
}
