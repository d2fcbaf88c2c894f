import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { endsNextDay, type Range } from '../../../lib/availability-draft';
import classes from './availability.module.css';

interface RangeFieldsProps<Kind extends Range> {
  /** "Monday, range 1", for those who don't see where the fields stand. */
  label: string;
  range: Kind;
  type: 'time' | 'datetime-local';
  error?: boolean;
  onChange: (range: Kind) => void;
  onRemove: () => void;
}

export function RangeFields<Kind extends Range>({
  label,
  range,
  type,
  error,
  onChange,
  onRemove,
}: RangeFieldsProps<Kind>) {
  const isWide = type === 'datetime-local';
  const hint = isWide ? null : rangeHint(range);
  return (
    <div>
      <Group gap="xs" align="center">
        <TextInput
          type={type}
          size="sm"
          aria-label={`${label}, from`}
          value={range.startsAt}
          error={error}
          onChange={(event) => onChange({ ...range, startsAt: event.currentTarget.value })}
          className={isWide ? classes.moment : classes.clock}
        />
        <Text c="dimmed" aria-hidden>
          –
        </Text>
        <TextInput
          type={type}
          size="sm"
          aria-label={`${label}, to`}
          value={range.endsAt}
          error={error}
          onChange={(event) => onChange({ ...range, endsAt: event.currentTarget.value })}
          className={isWide ? classes.moment : classes.clock}
        />
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={`Remove ${label}`} onClick={onRemove}>
          <IconTrash size={18} stroke={1.7} />
        </ActionIcon>
      </Group>
      {hint && (
        <Text size="xs" c="dimmed" mt={2}>
          {hint}
        </Text>
      )}
    </div>
  );
}

function rangeHint(range: Range): string | null {
  if (range.startsAt === '00:00' && range.endsAt === '00:00') return 'The whole day';
  return endsNextDay(range) ? 'Ends on the next day' : null;
}
