import { SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { DayView, WeekView, type ScheduleEventData } from '@mantine/schedule';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { blocksOf, draw, erase, eraseOn, forgetDate, type Block, type Stroke } from '../../../lib/availability-draw';
import { Problem } from '../../../lib/problem';
import { addDays, dayKey, isDayKey } from '../../../lib/time';
import { useIsPhone } from '../../../lib/use-is-phone';
import { useNow } from '../../../lib/use-now';
import type { AvailabilityEditor } from '../../teaching/hooks/use-availability-editor';
import { calendarQuery } from '../api/calendar';
import { blockEvent, readStamp, sessionEvent } from '../lib/events';
import { spanLabel, turned, weekStart } from '../lib/span';
import { CalendarBar } from './calendar-bar';
import { gridWords } from './grid-words';
import { BlockSheet, NewHoursSheet, type Piece } from './hours-sheet';
import classes from './calendar.module.css';

/** The week of a tutor: sessions on top of open hours, which are drawn by dragging, tapping, or with the keyboard. */
export function AvailabilityGrid({ editor, zone }: { editor: AvailabilityEditor; zone: string }) {
  const isPhone = useIsPhone();
  const isTouch = useMediaQuery('(pointer: coarse)') ?? false;
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const [stroke, setStroke] = useState<Stroke>('weekly');
  const [drawsByTouch, setDrawsByTouch] = useState(false);
  const [piece, setPiece] = useState<Piece | null>(null);
  const [block, setBlock] = useState<Block | null>(null);
  const today = dayKey(useNow(), zone);
  const asked = search.get('day') ?? '';
  const day = isDayKey(asked) ? asked : today;
  const go = (to: string): void =>
    setSearch(
      (before) => {
        before.set('day', to);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );

  const first = isPhone ? day : weekStart(day);
  const count = isPhone ? 1 : 7;
  const query = useQuery(calendarQuery(weekStart(day), addDays(weekStart(day), 6), zone));
  const { draft, setDraft } = editor;
  const blocks = blocksOf(draft, first, count).map((each) => ({ block: each, event: blockEvent(each) }));
  const sessions = query.data?.items ?? [];
  const add = (kind: Stroke, { date, startsAt, endsAt }: Piece): void =>
    setDraft((before) => draw(before, kind, date, startsAt, endsAt));
  const open = ({ id }: ScheduleEventData): void => {
    const found = blocks.find(({ event }) => event.id === id);
    if (found) setBlock(found.block);
    else void navigate(`/sessions/${id}`);
  };
  const pieceOf = (from: string, to: string): Piece => {
    const [start, end] = [readStamp(from), readStamp(to)];
    return { date: start.date, startsAt: start.clock, endsAt: end.clock <= start.clock ? '24:00' : end.clock };
  };
  const drags = !isTouch || drawsByTouch;
  const shared = {
    date: day,
    events: [...blocks.map(({ event }) => event), ...sessions.map((session) => sessionEvent(session, zone))],
    labels: gridWords,
    weekendDays: [],
    withHeader: false,
    withAllDaySlots: false,
    intervalMinutes: 30,
    slotLabelFormat: 'h A',
    slotHeight: 48,
    startScrollTime: '13:00:00',
    scrollAreaProps: { mah: isPhone ? 480 : 620 },
    withInteractiveBackgroundEvents: true,
    withDragSlotSelect: drags,
    onSlotDragEnd: (from: string, to: string) => add(stroke, pieceOf(from, to)),
    onTimeSlotClick: ({ slotStart }: { slotStart: string }) => {
      const { date, clock } = readStamp(slotStart);
      setPiece({ date, startsAt: clock, endsAt: clock });
    },
    onEventClick: open,
  };
  return (
    <Stack gap="md">
      <CalendarBar
        label={spanLabel(isPhone ? 'day' : 'week', day)}
        onTurn={(direction) => go(turned(isPhone ? 'day' : 'week', day, direction))}
        onToday={() => go(today)}
      >
        <SegmentedControl
          size="sm"
          aria-label="What you draw"
          value={stroke}
          onChange={(value) => setStroke(value === 'date' || value === 'off' ? value : 'weekly')}
          data={[
            { value: 'weekly', label: 'Every week' },
            { value: 'date', label: 'This date' },
            { value: 'off', label: 'Time off' },
          ]}
        />
      </CalendarBar>
      <Text size="sm" c="dimmed">
        {isTouch
          ? 'Tap a free time to add hours, and hours to change them.'
          : 'Drag over a free time to draw, or move with the arrow keys and press Enter. Click hours to change them.'}
      </Text>
      {isTouch && (
        <Switch
          label="Draw with a finger"
          description="Scroll by the column of hours meanwhile."
          checked={drawsByTouch}
          onChange={(event) => setDrawsByTouch(event.currentTarget.checked)}
        />
      )}
      <ProblemAlert problem={query.error ? Problem.from(query.error) : null} onRetry={() => void query.refetch()} />
      <div className={classes.grid} data-drawing={(isTouch && drawsByTouch) || undefined}>
        {isPhone ? (
          <DayView {...shared} />
        ) : (
          <WeekView {...shared} firstDayOfWeek={0} withWeekNumber={false} highlightToday />
        )}
      </div>
      <NewHoursSheet piece={piece} stroke={stroke} onClose={() => setPiece(null)} onDraw={add} />
      <BlockSheet
        block={block}
        onClose={() => setBlock(null)}
        onErase={({ source }) => setDraft((before) => erase(before, source))}
        onEraseOnDate={({ source, date }) => setDraft((before) => eraseOn(before, source, date))}
        onForgetDate={(date) => setDraft((before) => forgetDate(before, date))}
      />
    </Stack>
  );
}
