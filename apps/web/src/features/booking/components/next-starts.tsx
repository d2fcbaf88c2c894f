import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconClockX } from '@tabler/icons-react';
import { dayLabel, timeOfDay } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';

interface NextStartsProps {
  title: string;
  starts: readonly number[];
  onStart: (startMs: number) => void;
}

/** A time that can't be had isn't an error to read but a choice to make: the nearest open times are right there. */
export function NextStarts({ title, starts, onStart }: NextStartsProps) {
  const { zone } = useViewer();
  return (
    <Alert role="alert" color="amber" variant="light" icon={<IconClockX />} title={title}>
      {starts.length === 0 ? (
        <Text size="sm">Choose another open time.</Text>
      ) : (
        <Stack gap="xs">
          <Text size="sm">The nearest open times with this tutor:</Text>
          <Group gap="xs">
            {starts.slice(0, 4).map((ms) => (
              <Button key={ms} size="xs" variant="default" onClick={() => onStart(ms)}>
                {dayLabel(ms, zone)}, {timeOfDay(ms, zone)}
              </Button>
            ))}
          </Group>
        </Stack>
      )}
    </Alert>
  );
}
