import { Group, Text } from '@mantine/core';
import { Minutes } from '../../../components/ui/minutes';
import { When } from '../../../components/ui/when';
import type { TutorPage } from '../../../lib/api-types';
import { levelName } from '../../../lib/levels';
import { msToIso } from '../../../lib/time';
import classes from './booking-summary.module.css';

interface BookingSummaryProps {
  tutor: TutorPage;
  subjectId: string;
  level: string;
  minutes: number;
  startMs: number | null;
}

export function BookingSummary({ tutor, subjectId, level, minutes, startMs }: BookingSummaryProps) {
  const subject = tutor.subjects.find((one) => one.subjectId === subjectId);
  return (
    <div className={classes.summary} aria-live="polite">
      {startMs === null ? (
        <Text c="dimmed">No time chosen yet.</Text>
      ) : (
        <When startsAt={msToIso(startMs)} endsAt={msToIso(startMs + minutes * 60_000)} tutorZone={tutor.timeZone} />
      )}
      <Group justify="space-between" mt={6} gap="xs">
        <Text size="sm">
          {subject?.name}, {levelName(level)}, with {tutor.displayName}
        </Text>
        <Minutes minutes={minutes} />
      </Group>
    </div>
  );
}
