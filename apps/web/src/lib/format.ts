/** "45 min": minutes are whole and never turned into hours. */
export function minutesLabel(minutes: number): string {
  return `${new Intl.NumberFormat('en-US').format(minutes)} min`;
}

/** "+45 min", "−45 min" with a real minus sign, for statements. */
export function signedMinutes(minutes: number): string {
  if (minutes === 0) return '0 min';
  return `${minutes > 0 ? '+' : '\u2212'}${minutesLabel(Math.abs(minutes))}`;
}

/** "$45.00" */
export function money(cents: number, currency = 'usd'): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: currency.toUpperCase() }).format(cents / 100);
}

/** "$0.75 a minute", what a pack comes to with its bonus. */
export function pricePerMinute(priceCents: number, minutes: number, currency = 'usd'): string {
  return minutes > 0 ? `${money(Math.round(priceCents / minutes), currency)} a minute` : '';
}

/** "1 session", "2 sessions" */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** "a, b and c" */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** Ends with a period, and with one only: a name like "Ada O." brings its own. */
export const sentence = (text: string): string => (/[.?]$/.test(text) ? text : `${text}.`);
