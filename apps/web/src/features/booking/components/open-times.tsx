import { ActionIcon, Button, Group, Skeleton, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { openDays } from '../../../lib/open-times';
import { Problem } from '../../../lib/problem';
import {
  addDays,
  dayKey,
  dayKeyLabel,
  minutesToMs,
  msToIso,
  showSameClock,
  startOfDay,
  timeOfDay,
  zoneAbbreviation,
  zoneName,
  type DayKey,
} from '../../../lib/time';
import { useChannel } from '../../../lib/use-channel';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { openStartsQuery } from '../api/booking';
import { DayStrip } from './day-strip';
import { StartButtons } from './start-buttons';

const DAYS = 7;

interface OpenTimesProps {
  tutorId: string;
  tutorZone: string;
  minutes: number;
  /** Which day is shown; the first open one where none was chosen. */
  day: DayKey | null;
  chosen: number | null;
  onDay: (day: DayKey) => void;
  onChoose: (startMs: number) => void;
}

/** A tutor's open times, a week at a time, in the reader's zone. */
export function OpenTimes({ tutorId, tutorZone, minutes, day, chosen, onDay, onChoose }: OpenTimesProps) {
  const { zone } = useViewer();
  const now = useNow();
  useChannel(`tutor-calendar:${tutorId}`);
  const today = dayKey(now, zone);
  const first = firstOfWeek(today, day);
  const query = useQuery(
    openStartsQuery(
      tutorId,
      msToIso(startOfDay(first, zone)),
      msToIso(startOfDay(addDays(first, DAYS), zone)),
      minutes,
    ),
  );
  if (query.isPending) return <Skeleton height={280} radius="md" />;
  if (query.error) return <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />;

  // The list is asked for once a minute, and the clock does not wait for it.
  const ahead = query.data.starts.filter((start) => minutesToMs(start) > now);
  const days = openDays(ahead, first, zone, DAYS);
  const shown = days.find(({ key }) => key === day) ?? days.find(({ starts }) => starts.length > 0) ?? days[0];
  const someStart = shown?.starts[0] ?? startOfDay(first, zone);
  const abbreviation = zoneAbbreviation(someStart, zone);

  return (
    <div aria-busy={query.isPlaceholderData}>
      <Group justify="space-between" mb="sm" wrap="nowrap">
        <ActionIcon
          variant="default"
          size={40}
          aria-label="Previous seven days"
          disabled={first <= today}
          onClick={() => onDay(addDays(first, -DAYS))}
        >
          <IconChevronLeft size={20} />
        </ActionIcon>
        <Text fw={600} aria-live="polite">
          {dateOnly(first)} – {dateOnly(addDays(first, DAYS - 1))}
        </Text>
        <ActionIcon
          variant="default"
          size={40}
          aria-label="Next seven days"
          onClick={() => onDay(addDays(first, DAYS))}
        >
          <IconChevronRight size={20} />
        </ActionIcon>
      </Group>
      <DayStrip days={days} shown={shown?.key ?? first} onDay={onDay} />
      {shown && shown.starts.length > 0 ? (
        <StartButtons
          key={shown.key}
          day={shown.key}
          starts={shown.starts}
          zone={zone}
          chosen={chosen}
          onChoose={onChoose}
        />
      ) : (
        <Group justify="center" py="lg" gap="sm">
          <Text c="dimmed">
            {days.some(({ starts }) => starts.length > 0)
              ? 'No open times on this day.'
              : 'No open times in these seven days.'}
          </Text>
          <Button variant="subtle" size="sm" onClick={() => onDay(addDays(first, DAYS))}>
            Look further ahead
          </Button>
        </Group>
      )}
      <Text size="sm" c="dimmed" mt="md">
        Times are in your zone ({abbreviation}).
        {!showSameClock(someStart, zone, tutorZone) &&
          ` The tutor is on ${zoneName(tutorZone)}, where ${timeOfDay(someStart, zone)} is ${timeOfDay(someStart, tutorZone)} ${zoneAbbreviation(someStart, tutorZone)}.`}
      </Text>
    </div>
  );
}

/** "Mar 4": the weekdays stand right below. */
const dateOnly = (day: DayKey): string => dayKeyLabel(day).split(', ').slice(1).join(', ');

/** Weeks are counted from today, so that the first one is never half gone. */
function firstOfWeek(today: DayKey, day: DayKey | null): DayKey {
  if (!day || day <= today) return today;
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  return addDays(today, Math.floor(days / DAYS) * DAYS);
}
