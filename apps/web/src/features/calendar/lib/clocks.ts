/** Every quarter of an hour of a day, to "24:00". */
export const CLOCKS: readonly string[] = Array.from({ length: 97 }, (_, index) => {
  const hour = String(Math.floor(index / 4)).padStart(2, '0');
  return `${hour}:${String((index % 4) * 15).padStart(2, '0')}`;
});

/** "16:30" → "4:30 PM" */
export function clockLabel(clock: string): string {
  if (clock === '24:00') return 'midnight';
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** The end where it lies behind the start, else an hour later, within the day. */
export function later(end: string, start: string): string {
  if (end > start) return end;
  const at = CLOCKS.findIndex((clock) => clock >= start);
  return CLOCKS[Math.min(at + 4, CLOCKS.length - 1)] ?? '24:00';
}
