/** "Tue, Mar 4 at 4:30 PM PST": a time as its reader's clock shows it. */
export function when(instant: Temporal.Instant, timeZone: string): string {
  return `${day(instant, timeZone)} at ${time(instant, timeZone)}`;
}

/** "Tue, Mar 4" */
export function day(instant: Temporal.Instant, timeZone: string): string {
  return format(instant, timeZone, { weekday: 'short', month: 'short', day: 'numeric' });
}

/** "4:30 PM PST" */
export function time(instant: Temporal.Instant, timeZone: string): string {
  return format(instant, timeZone, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
}

/** "Mar 4, 2027" */
export function date(instant: Temporal.Instant, timeZone: string): string {
  return format(instant, timeZone, { month: 'short', day: 'numeric', year: 'numeric' });
}

function format(instant: Temporal.Instant, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat('en-US', { ...options, timeZone }).format(instant.epochMilliseconds);
  // Unicode's narrow space before AM and PM shows as a box in some mail programs.
  return text.replace(/\u202f/g, ' ');
}

/** "$45.00" */
export function money(cents: number, currency: string): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: currency.toUpperCase() }).format(cents / 100);
}
