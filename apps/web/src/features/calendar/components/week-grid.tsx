import { WeekView, type WeekViewProps } from '@mantine/schedule';
import { useLayoutEffect, useRef } from 'react';
import { addDays, longDate, type DayKey } from '../../../lib/time';
import { weekStart } from '../lib/span';

interface WeekGridProps extends WeekViewProps {
  date: DayKey;
  /** What pressing the heading of a day does, as said of it: "add hours". */
  dayDoes: string;
  onDay: (day: DayKey) => void;
}

/**
 * The library's week, as both calendars show it. It names each day's heading "Weekday 2026-11-25" and takes no other name:
 * without that one, the heading is called what stands there, "Wed 25", and described by its whole date and what it does.
 */
export function WeekGrid({ date, dayDoes, onDay, ...props }: WeekGridProps) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    root.current?.querySelectorAll('[data-day-heading]').forEach((heading, index) => {
      heading.removeAttribute('aria-label');
      heading.setAttribute('aria-description', `${longDate(addDays(weekStart(date), index))}: ${dayDoes}`);
    });
  }, [date, dayDoes]);
  return (
    <WeekView
      ref={root}
      date={date}
      firstDayOfWeek={0}
      withHeader={false}
      withAllDaySlots={false}
      withWeekNumber={false}
      slotLabelFormat="h A"
      onDateChange={(day) => onDay(day.slice(0, 10))}
      attributes={{ weekViewDayLabel: { 'data-day-heading': '' } }}
      {...props}
    />
  );
}
