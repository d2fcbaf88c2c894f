import { Button, Card, Input, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { WEEKDAYS, type WeeklyRange } from '../../../lib/availability-draft';
import { RangeFields } from './range-fields';
import classes from './availability.module.css';

interface WeeklyEditorProps {
  days: WeeklyRange[][];
  errors: (string | null)[];
  onChange: (days: WeeklyRange[][]) => void;
}

/** The next range starts where the day's last one ended, or after school. */
function nextRange(ranges: WeeklyRange[]): WeeklyRange {
  const last = ranges.at(-1);
  const isRoom = last && last.endsAt < '21:00' && last.endsAt !== '00:00';
  const startsAt = isRoom ? addHour(last.endsAt) : last ? '' : '16:00';
  return {
    startsAt,
    endsAt: isRoom ? addHour(addHour(last.endsAt)) : last ? '' : '20:00',
    validFrom: '',
    validUntil: '',
  };
}

const addHour = (clock: string): string =>
  `${String(Number(clock.slice(0, 2)) + 1).padStart(2, '0')}:${clock.slice(3)}`;

export function WeeklyEditor({ days, errors, onChange }: WeeklyEditorProps) {
  const setDay = (day: number, ranges: WeeklyRange[]): void =>
    onChange(days.map((before, index) => (index === day ? ranges : before)));
  return (
    <Card component="section" aria-labelledby="weekly">
      <Title order={2} size="h3" id="weekly">
        Every week
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Local times of your zone; clock changes are taken care of. An end of 12:00 AM is midnight.
      </Text>
      {days.map((ranges, day) => {
        const weekday = WEEKDAYS[day] ?? '';
        return (
          <div key={weekday} className={classes.day} role="group" aria-label={weekday}>
            <Text fw={600} className={classes.weekday}>
              {weekday}
            </Text>
            <Stack gap="xs" className={classes.ranges}>
              {ranges.length === 0 && (
                <Text c="dimmed" py={6}>
                  Not available
                </Text>
              )}
              {ranges.map((range, index) => (
                <div key={index}>
                  <RangeFields
                    type="time"
                    label={`${weekday}, range ${index + 1}`}
                    range={range}
                    error={Boolean(errors[day])}
                    onChange={(changed) =>
                      setDay(
                        day,
                        ranges.map((before, at) => (at === index ? changed : before)),
                      )
                    }
                    onRemove={() =>
                      setDay(
                        day,
                        ranges.filter((_, at) => at !== index),
                      )
                    }
                  />
                  {(range.validFrom || range.validUntil) && (
                    <Text size="xs" c="dimmed" mt={2}>
                      Only {range.validFrom && `from ${range.validFrom} `}
                      {range.validUntil && `until ${range.validUntil}`}
                    </Text>
                  )}
                </div>
              ))}
              {errors[day] && <Input.Error size="sm">{errors[day]}</Input.Error>}
            </Stack>
            <Button
              variant="subtle"
              size="sm"
              leftSection={<IconPlus size={16} aria-hidden />}
              aria-label={`Add a range on ${weekday}`}
              onClick={() => setDay(day, [...ranges, nextRange(ranges)])}
              className={classes.add}
            >
              Add
            </Button>
          </div>
        );
      })}
    </Card>
  );
}
