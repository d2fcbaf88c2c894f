import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconClockX } from '@tabler/icons-react';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { Problem } from '../../../lib/problem';
import { dayLabel, minutesToMs, timeOfDay } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';

/** A taken time isn't an error to read but a choice to make: the nearest open times are right there. */
export function BookingProblem({ problem, onStart }: { problem: Problem | null; onStart: (startMs: number) => void }) {
  const { zone } = useViewer();
  if (!problem) return null;
  const next = problem.numbers('nextStarts').map(minutesToMs);
  if (problem.code !== 'booking.slot-taken' || next.length === 0) return <ProblemAlert problem={problem} />;
  return (
    <Alert role="alert" color="amber" variant="light" icon={<IconClockX />} title="That time was just taken">
      <Stack gap="xs">
        <Text size="sm">The nearest open times with this tutor:</Text>
        <Group gap="xs">
          {next.slice(0, 4).map((ms) => (
            <Button key={ms} size="xs" variant="default" onClick={() => onStart(ms)}>
              {dayLabel(ms, zone)}, {timeOfDay(ms, zone)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Alert>
  );
}
