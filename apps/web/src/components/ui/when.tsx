import { Stack, Text } from '@mantine/core';
import { dayLabel, isoToMs, showSameClock, timeRange, zoneName } from '../../lib/time';
import { useViewer } from '../../lib/viewer';
import classes from './when.module.css';

interface WhenProps {
  startsAt: string;
  endsAt: string;
  /** Shown once, below, where its clock differs from the reader's. */
  tutorZone?: string;
  size?: 'sm' | 'md' | 'lg';
}

export function When({ startsAt, endsAt, tutorZone, size = 'md' }: WhenProps) {
  const { zone, part } = useViewer();
  const start = isoToMs(startsAt);
  const end = isoToMs(endsAt);
  return (
    <Stack gap={0}>
      <Text size={size} fw={600} component="time" dateTime={startsAt} className={`tabular ${classes.when}`}>
        <span className={classes.part}>{dayLabel(start, zone)}</span>{' '}
        <span className={classes.part}>{timeRange(start, end, zone)}</span>
      </Text>
      {tutorZone && part !== 'tutor' && !showSameClock(start, zone, tutorZone) && (
        <Text size="sm" c="dimmed" className="tabular">
          {dayLabel(start, tutorZone)}, {timeRange(start, end, tutorZone)} for the tutor ({zoneName(tutorZone)})
        </Text>
      )}
    </Stack>
  );
}
