import { SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { DayView, type ScheduleEventData } from '@mantine/schedule';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { blocksOf, draw, erase, eraseOn, forgetDate, type Block, type Stroke } from '../../../lib/availability-draw';
import { Problem } from '../../../lib/problem';
import { addDays, dayKey, dayKeyLabel, isDayKey, localInputValue } from '../../../lib/time';
import { useIsPhone } from '../../../lib/use-is-phone';
import { useNow } from '../../../lib/use-now';
import type { AvailabilityEditor } from '../../teaching/hooks/use-availability-editor';
import { calendarQuery } from '../api/calendar';
import { blockEvent, readStamp, sessionEvent } from '../lib/events';
import { clockLabel } from '../lib/clocks';
import { spanLabel, turned, weekStart } from '../lib/span';
import { CalendarBar } from './calendar-bar';
import { gridWords } from './grid-words';
import { BlockSheet, NewHoursSheet, type Piece } from './hours-sheet';
import { WeekGrid } from './week-grid';
import classes from './calendar.module.css';

/** After school: where hours begin for whoever pointed at a whole day. */
const USUAL_START = '15:00';

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
  const now = useNow();
  const today = dayKey(now, zone);
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
  const blocks = blocksOf(draft, first, count);
  const sessions = query.data?.items ?? [];
  const add = (kind: Stroke, { date, startsAt, endsAt }: Piece): void =>
    setDraft((before) => draw(before, kind, date, startsAt, endsAt));
  // What is drawn lies under the slots, so that one can draw over it; time off is on top of the hours.
  const blockAt = (stamp: string): Block | undefined => {
    const { date, clock } = readStamp(stamp);
    return blocks.findLast((each) => each.date === date && each.startsAt <= clock && clock < each.endsAt);
  };
  const pieceOf = (from: string, to: string): Piece => {
    const [start, end] = [readStamp(from), readStamp(to)];
    return { date: start.date, startsAt: start.clock, endsAt: end.clock <= start.clock ? '24:00' : end.clock };
  };
  const drags = !isTouch || drawsByTouch;
  const shared = {
    date: day,
    events: [...blocks.map(blockEvent), ...sessions.map((session) => sessionEvent(session, zone))],
    labels: gridWords,
    weekendDays: [],
    withHeader: false,
    withAllDaySlots: false,
    intervalMinutes: 30,
    slotLabelFormat: 'h A',
    slotHeight: 48,
    startScrollTime: '13:00:00',
    scrollAreaProps: { mah: isPhone ? 480 : 620 },
    withCurrentTimeBubble: false,
    getCurrentTime: () => localInputValue(now, zone).replace('T', ' '),
    getTimeSlotProps: ({ start }: { start: string }) => ({ 'aria-label': slotWords(start, blockAt(start)) }),
    withDragSlotSelect: drags,
    onSlotDragEnd: (from: string, to: string) => add(stroke, pieceOf(from, to)),
    onTimeSlotClick: ({ slotStart }: { slotStart: string }) => {
      const { date, clock } = readStamp(slotStart);
      const found = blockAt(slotStart);
      if (found) setBlock(found);
      else setPiece({ date, startsAt: clock, endsAt: clock });
    },
    onEventClick: ({ id }: ScheduleEventData) => void navigate(`/sessions/${id}`),
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
          ? 'Tap a time to add hours, and hours to change them.'
          : 'Drag to draw, or move with the arrow keys and press Enter. Click hours to change them.'}
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
          <DayView {...shared} classNames={{ dayViewBackgroundEvent: classes.drawn }} />
        ) : (
          <WeekGrid
            {...shared}
            highlightToday
            classNames={{ weekViewBackgroundEvent: classes.drawn }}
            dayDoes="add hours"
            onDay={(date) => setPiece({ date, startsAt: USUAL_START, endsAt: USUAL_START })}
          />
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

const SLOT_WORDS = { weekly: 'open', date: 'open on this date', off: 'time off' } as const;

/** "Tue, Mar 2, 4:30 PM, open": what a slot says to those who don't see where it stands. */
function slotWords(stamp: string, block: Block | undefined): string {
  const { date, clock } = readStamp(stamp);
  return `${dayKeyLabel(date)}, ${clockLabel(clock)}, ${block ? SLOT_WORDS[block.source.kind] : 'not open'}`;
}
