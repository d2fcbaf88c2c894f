import type { Power } from '../../../lib/api-types';
import { listed } from '../../../lib/format';

/** What each power means, in the words of whoever gives it. */
export const POWERS: readonly { power: Power; label: string; description: string }[] = [
  { power: 'book', label: 'Book', description: 'Choose tutors and times, and cancel.' },
  { power: 'pay', label: 'Pay', description: 'Use the family’s minutes and buy more.' },
  { power: 'watch', label: 'Watch', description: 'See sessions and enter the room to listen.' },
  { power: 'message', label: 'Message', description: 'Write to tutors.' },
  { power: 'consent', label: 'Consent', description: 'Change the profile, and agree to recordings.' },
  {
    power: 'supervise',
    label: 'Supervise',
    description: 'Be named on sessions, pause the student, help them sign in.',
  },
];

const VERBS: Readonly<Record<Power, string>> = {
  book: 'books',
  pay: 'pays',
  watch: 'watches',
  message: 'messages',
  consent: 'consents',
  supervise: 'supervises',
};

export function powersSentence(powers: readonly Power[]): string {
  if (powers.length === POWERS.length) return 'every power';
  return powers.length === 0 ? 'no powers' : listed(powers.map((power) => VERBS[power]));
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
