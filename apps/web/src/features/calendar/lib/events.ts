import type { ScheduleEventData } from '@mantine/schedule';
import type { Session } from '../../../lib/api-types';
import type { Block } from '../../../lib/availability-draw';
import { sessionTitle, studentName } from '../../../lib/session-words';
import { isoToMs, localInputValue, type DayKey } from '../../../lib/time';

/** "2026-03-04 16:30:00": the schedule knows no zones, so it is given the reader's clock. */
const localStamp = (iso: string, zone: string): `${string}` =>
  `${localInputValue(isoToMs(iso), zone).replace('T', ' ')}:00`;

const COLORS: Partial<Record<Session['state'], string>> = {
  reserved: 'amber',
  requested: 'amber',
  confirmed: 'indigo',
  in_progress: 'green',
};

export function sessionEvent(session: Session, zone: string): ScheduleEventData {
  const who = session.viewerRole === 'guardian' ? ` for ${studentName(session)}` : '';
  const pending = session.state === 'requested' ? 'Asked: ' : session.state === 'reserved' ? 'Held: ' : '';
  return {
    id: session.id,
    title: `${pending}${sessionTitle(session)}${who}`,
    start: localStamp(session.startsAt, zone),
    end: localStamp(session.endsAt, zone),
    color: COLORS[session.state] ?? 'gray',
    variant: 'light',
  };
}

const BLOCK_WORDS = { weekly: 'Open', date: 'Open on this date', off: 'Time off' } as const;
const BLOCK_COLORS = { weekly: 'indigo', date: 'indigo', off: 'gray' } as const;

export function blockEvent(block: Block): ScheduleEventData {
  const { date, startsAt, endsAt, source } = block;
  return {
    id: `${source.kind} ${date} ${startsAt} ${endsAt} ${source.index}`,
    title: BLOCK_WORDS[source.kind],
    start: `${date} ${startsAt}:00`,
    // Up to midnight and no further: a whole day would leave the hours and stand in a row of its own.
    end: endsAt === '24:00' ? `${date} 23:59:00` : `${date} ${endsAt}:00`,
    color: BLOCK_COLORS[source.kind],
    display: 'background',
  };
}

/** "2026-03-04 16:30:00" → its day and its clock. */
export const readStamp = (stamp: string): { date: DayKey; clock: string } => ({
  date: stamp.slice(0, 10),
  clock: stamp.slice(11, 16),
});
