import { Stack, Text, Title } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { EmptyState } from '../../../components/ui/states';
import type { Session } from '../../../lib/api-types';
import { dayKey, dayKeyLabel, isoToMs, type DayKey } from '../../../lib/time';
import { SessionList } from '../../sessions/components/session-list';

interface AgendaProps {
  sessions: readonly Session[];
  zone: string;
  /** Only the days from the first to the last. */
  first: DayKey;
  last: DayKey;
  /** The day that was asked for: days before it are scrolled past. */
  startsWith: DayKey;
  emptyAction?: ReactNode;
}

/** The same as the grid, day by day and in words: the view for small screens and for screen readers. */
export function Agenda({ sessions, zone, first, last, startsWith, emptyAction }: AgendaProps) {
  const days = new Map<DayKey, Session[]>();
  for (const session of sessions) {
    const day = dayKey(isoToMs(session.startsAt), zone);
    if (day >= first && day <= last) days.set(day, [...(days.get(day) ?? []), session]);
  }
  const start = [...days.keys()].find((day) => day >= startsWith);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // At the top there is nothing to scroll past.
    if (start === undefined || startsWith === first) return;
    heading.current?.scrollIntoView({ block: 'start' });
    // What was pressed to come here may be gone.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [start, startsWith, first]);
  if (days.size === 0)
    return (
      <EmptyState icon={IconCalendarEvent} title="Nothing in these days" action={emptyAction}>
        Booked sessions show up here.
      </EmptyState>
    );
  return (
    <Stack gap="lg">
      {[...days].map(([day, those]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <Title order={3} id={`day-${day}`} mb="xs" ref={day === start ? heading : undefined} tabIndex={-1}>
            {dayKeyLabel(day)}{' '}
            <Text span c="dimmed" fw={400} size="sm">
              {those.length === 1 ? '1 session' : `${those.length} sessions`}
            </Text>
          </Title>
          <SessionList sessions={those} />
        </section>
      ))}
    </Stack>
  );
}
