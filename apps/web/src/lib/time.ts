/** Instants are epoch milliseconds here; a day key is a calendar date "2026-03-04" in some zone. */
export type DayKey = string;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const minutesToMs = (epochMinutes: number): number => epochMinutes * MINUTE;
export const isoToMs = (iso: string): number => Date.parse(iso);
export const msToIso = (ms: number): string => new Date(ms).toISOString();

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formatters are costly to make and a week of open times asks for hundreds. */
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = JSON.stringify(options);
  let known = formats.get(id);
  if (!known) formats.set(id, (known = new Intl.DateTimeFormat('en-US', options)));
  return known;
}

/** Newer engines put a narrow no-break space before AM and PM; people search and copy plain ones. */
const plainSpaces = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');

function parts(ms: number, options: Intl.DateTimeFormatOptions): Record<string, string> {
  return Object.fromEntries(
    format(options)
      .formatToParts(ms)
      .map((part) => [part.type, part.value]),
  );
}

export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

export function isZone(zone: string): boolean {
  try {
    format({ timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export function dayKey(ms: number, zone: string): DayKey {
  const p = parts(ms, { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return `${p['year']}-${p['month']}-${p['day']}`;
}

/** Hour of the local day, 0 to 23. */
export function localHour(ms: number, zone: string): number {
  return Number(parts(ms, { timeZone: zone, hour: '2-digit', hourCycle: 'h23' })['hour']);
}

/** "4:30 PM" */
export function timeOfDay(ms: number, zone: string): string {
  return plainSpaces(format({ timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(ms));
}

/** "4 PM" */
export function hourLabel(ms: number, zone: string): string {
  return plainSpaces(format({ timeZone: zone, hour: 'numeric' }).format(ms));
}

/** "EST" at that instant; the same zone is "EDT" in summer. */
export function zoneAbbreviation(ms: number, zone: string): string {
  return parts(ms, { timeZone: zone, hour: 'numeric', timeZoneName: 'short' })['timeZoneName'] ?? zone;
}

/** "Tue, Mar 4", with the year where it isn't the current one. */
export function dayLabel(ms: number, zone: string, nowMs: number = Date.now()): string {
  const isThisYear = dayKey(ms, zone).slice(0, 4) === dayKey(nowMs, zone).slice(0, 4);
  return plainSpaces(
    format({
      timeZone: zone,
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      ...(isThisYear ? {} : { year: 'numeric' }),
    }).format(ms),
  );
}

/** "Tue, Mar 4" of a calendar date, which has no zone. */
export function dayKeyLabel(key: DayKey, nowMs: number = Date.now()): string {
  return dayLabel(noonUtc(key), 'UTC', nowMs);
}

/** "March 4, 2026", for documents and receipts. */
export function longDate(key: DayKey): string {
  return format({ timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }).format(noonUtc(key));
}

/** "Tue, Mar 4, 4:30 PM EST" */
export function whenLabel(ms: number, zone: string, nowMs: number = Date.now()): string {
  return `${dayLabel(ms, zone, nowMs)}, ${timeOfDay(ms, zone)} ${zoneAbbreviation(ms, zone)}`;
}

/** "4:30 – 5:15 PM EST": the half of the day is written once when both ends share it. */
export function timeRange(startMs: number, endMs: number, zone: string): string {
  const start = timeOfDay(startMs, zone);
  const end = timeOfDay(endMs, zone);
  const [startClock, startHalf] = start.split(' ');
  const first = startHalf === end.split(' ')[1] ? startClock : start;
  return `${first} – ${end} ${zoneAbbreviation(endMs, zone)}`;
}

/** Two zones that show the same clock at that instant are the same to a reader. */
export function showSameClock(ms: number, zoneA: string, zoneB: string): boolean {
  const options = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  return format({ ...options, timeZone: zoneA }).format(ms) === format({ ...options, timeZone: zoneB }).format(ms);
}

function noonUtc(key: DayKey): number {
  return Date.parse(`${key}T12:00:00Z`);
}

/** Whether "2026-03-04" is a day there is; addresses can hold anything. */
export function isDayKey(text: string): text is DayKey {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T12:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

export function addDays(key: DayKey, days: number): DayKey {
  return new Date(noonUtc(key) + days * 24 * 60 * MINUTE).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday */
export function weekdayOf(key: DayKey): number {
  return new Date(noonUtc(key)).getUTCDay() || 7;
}

/** "America/New_York" → "New York time" */
export function zoneName(zone: string): string {
  const city = zone.split('/').at(-1) ?? zone;
  return `${city.replaceAll('_', ' ')} time`;
}

/** The instant at which a local day begins; found by its offset, looked up twice because the day may start across a clock change. */
export function startOfDay(key: DayKey, zone: string): number {
  return localToMs(key, '00:00', zone);
}

export function localToMs(key: DayKey, clock: string, zone: string): number {
  const wall = Date.parse(`${key}T${clock}:00Z`);
  const first = wall - offsetAt(wall, zone);
  return wall - offsetAt(first, zone);
}

/** "2026-03-04T16:30", what a datetime-local field wants. */
export function localInputValue(ms: number, zone: string): string {
  const p = parts(ms, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${dayKey(ms, zone)}T${p['hour']}:${p['minute']}`;
}

function offsetAt(ms: number, zone: string): number {
  const p = parts(ms, {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const wall = Date.parse(`${p['year']}-${p['month']}-${p['day']}T${p['hour']}:${p['minute']}:${p['second']}Z`);
  return wall - Math.floor(ms / 1000) * 1000;
}

/** "in 3 days", "in 2 h 5 min", "in 40 s": two units at most, and whole ones. Days are counted as on the wall: Friday is three after Tuesday, at any hour. */
export function untilLabel(ms: number, nowMs: number, zone: string): string {
  const seconds = Math.max(0, Math.round((ms - nowMs) / 1000));
  if (seconds === 0) return 'now';
  if (seconds < 60) return `in ${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `in ${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `in ${hours} h` : `in ${hours} h ${minutes % 60} min`;
  const days = (Date.parse(dayKey(ms, zone)) - Date.parse(dayKey(nowMs, zone))) / DAY;
  return days === 1 ? 'in 1 day' : `in ${days} days`;
}

/** "9:05", for a reservation running out. */
export function clockLeft(ms: number, nowMs: number): string {
  const seconds = Math.max(0, Math.floor((ms - nowMs) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "just now", "12 min ago", "3 h ago", then the day. */
export function agoLabel(ms: number, nowMs: number, zone: string): string {
  const minutes = Math.floor((nowMs - ms) / MINUTE);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`;
  return dayLabel(ms, zone, nowMs);
}

/** As much as a list of devices needs: "today", "this week", or a date. */
export function lastSeenLabel(ms: number, nowMs: number, zone: string): string {
  const day = dayKey(ms, zone);
  const today = dayKey(nowMs, zone);
  if (day >= today) return 'today';
  return day > addDays(today, -7) ? 'this week' : `on ${dayKeyLabel(day, nowMs)}`;
}
