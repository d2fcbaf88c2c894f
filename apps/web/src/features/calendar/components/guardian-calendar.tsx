import { Button, SegmentedControl } from '@mantine/core';
import { MobileMonthView, MonthView } from '@mantine/schedule';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { dayKey, isDayKey, zoneAbbreviation, zoneName } from '../../../lib/time';
import { useIsPhone } from '../../../lib/use-is-phone';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { calendarQuery } from '../api/calendar';
import { sessionEvent } from '../lib/events';
import { CALENDAR_VIEWS, spanLabel, spanOf, turned, type CalendarView } from '../lib/span';
import { Agenda } from './agenda';
import { CalendarBar } from './calendar-bar';
import { gridWords } from './grid-words';
import { WeekGrid } from './week-grid';
import classes from './calendar.module.css';

const VIEW_LABELS: Record<CalendarView, string> = { month: 'Month', week: 'Week', agenda: 'List' };

/** All sessions of a guardian's students, by month, by week, or as a list. What is shown stands in the address. */
export function GuardianCalendar() {
  const { zone } = useViewer();
  const isPhone = useIsPhone();
  const now = useNow();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const today = dayKey(now, zone);
  const view = CALENDAR_VIEWS.find((name) => name === search.get('view')) ?? (isPhone ? 'agenda' : 'month');
  const asked = search.get('day') ?? '';
  const day = isDayKey(asked) ? asked : today;
  const go = (change: { view?: CalendarView; day?: string }): void =>
    setSearch(
      (before) => {
        for (const [name, value] of Object.entries(change)) before.set(name, value);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  const { first, last } = spanOf(view, day);
  const query = useQuery(calendarQuery(first, last, zone));
  const sessions = query.data?.items ?? [];
  const events = sessions.map((session) => sessionEvent(session, zone));
  const shared = {
    date: day,
    events,
    firstDayOfWeek: 0 as const,
    highlightToday: true,
    labels: gridWords,
    weekendDays: [],
    onEventClick: ({ id }: { id: string | number }) => void navigate(`/sessions/${id}`),
  };
  const isList = view === 'agenda' || (view === 'week' && isPhone);
  const find = (
    <Button component={Link} to="/tutors">
      Find a tutor
    </Button>
  );
  return (
    <Page title="Calendar" lead={`Times are yours: ${zoneName(zone)} (${zoneAbbreviation(now, zone)}).`}>
      <CalendarBar
        label={spanLabel(view, day)}
        onTurn={(direction) => go({ day: turned(view, day, direction) })}
        onToday={() => go({ day: today })}
      >
        <SegmentedControl
          size="sm"
          aria-label="View"
          value={view}
          onChange={(value) => go({ view: CALENDAR_VIEWS.find((name) => name === value) ?? 'month' })}
          data={CALENDAR_VIEWS.map((value) => ({ value, label: VIEW_LABELS[value] }))}
        />
      </CalendarBar>
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      {query.isPending && <LoadingCards count={1} height={420} />}
      {query.data && (
        <div
          className={classes.sheet}
          data-grid={!isList || undefined}
          data-turning={query.isPlaceholderData || undefined}
        >
          {isList ? (
            <Agenda
              sessions={sessions}
              zone={zone}
              first={first}
              last={last}
              startsWith={isDayKey(asked) && !query.isPlaceholderData ? asked : first}
              emptyAction={find}
            />
          ) : view === 'week' ? (
            <WeekGrid
              {...shared}
              startScrollTime="14:00:00"
              slotHeight={52}
              scrollAreaProps={{ mah: 620 }}
              dayDoes="show in the list"
              onDay={(date) => go({ view: 'agenda', day: date })}
            />
          ) : isPhone ? (
            <MobileMonthView
              {...shared}
              selectedDate={day}
              onSelectedDateChange={(value) => value && go({ day: value.slice(0, 10) })}
              renderHeader={() => null}
            />
          ) : (
            <MonthView
              {...shared}
              withHeader={false}
              consistentWeeks={false}
              onDayClick={(value) => go({ view: 'week', day: value.slice(0, 10) })}
            />
          )}
        </div>
      )}
    </Page>
  );
}
