import type { Uuid } from '@app/kernel';

/** An item in the app: whole sentences, and where it leads (a path of the web app). */
export interface Notice {
  kind: string;
  title: string;
  body: string;
  href: string;
  /** Whom it names, where that is a student. */
  aboutStudentId?: Uuid | null;
}

export interface MailFact {
  label: string;
  value: string;
  /** Minutes and time are the product's currency: they stand out. */
  isMinutes?: boolean;
}

/** What one mail says. The one layout makes HTML and text of it, so both say the same. */
export interface MailWords {
  subject: string;
  /** What an inbox shows beside the subject. */
  preview: string;
  heading: string;
  paragraphs: string[];
  facts?: MailFact[];
  /** A path of the web app. */
  action?: { label: string; path: string };
  /** Another address than the account’s: one that is still to be proven. */
  to?: string;
  /** Why it was sent, and what to do if it surprises. */
  footnote: string;
}

/** The way out of mail that nobody has to get: in words, and where it leads. */
export interface WayOut {
  label: string;
  url: string;
}

/** Names come from people: nothing of them may end a header, hide text, or fill the screen. */
export function oneLine(text: string, most = 160): string {
  const flat = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return flat.length > most ? `${flat.slice(0, most - 1).trimEnd()}…` : flat;
}

/** "1 min was", "2 min were": minutes are whole and always written so. */
export function minutesAre(minutes: number): string {
  return `${minutes} min ${minutes === 1 ? 'is' : 'are'}`;
}

export function minutesWere(minutes: number): string {
  return `${minutes} min ${minutes === 1 ? 'was' : 'were'}`;
}

/** "Sam’s", "James’s". */
export function whose(name: string): string {
  return `${name}’s`;
}

/** With one period at its end: a display name like "Ada L." brings its own. */
export function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
