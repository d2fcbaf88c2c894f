const DOTS = '•••';

/** The first character as people count them: an emoji or an accented letter stays whole. */
function initial(text: string): string {
  const [first = ''] = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.trim());
  return typeof first === 'string' ? first : first.segment;
}

/** "Dana W.": enough to talk about somebody, not enough to look them up. */
export function maskedName(firstName: string, lastName: string | null): string {
  const last = lastName === null ? '' : initial(lastName);
  return last === '' ? firstName : `${firstName} ${last}.`;
}

/** "d•••@e•••.com": only the ending is whole, and the length is told by nothing. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const ending = domain.includes('.') ? domain.slice(domain.lastIndexOf('.')) : '';
  return `${initial(email.slice(0, at))}${DOTS}@${initial(domain)}${DOTS}${ending}`;
}

export function maskedHandle(handle: string): string {
  return `${initial(handle)}${DOTS}`;
}

/** The last two digits: people are asked "does it end in 34?". */
export function maskedPhone(phone: string): string {
  return `${DOTS} ${phone.slice(-2)}`;
}

export type AgeGroup = 'adult' | 'minor' | 'unknown';

/** Whether somebody is of age; the very day is nobody's business here. */
export function ageGroup(isAdult: boolean | null): AgeGroup {
  if (isAdult === null) return 'unknown';
  return isAdult ? 'adult' : 'minor';
}

/** What was searched for, as the audit trail may keep it: an address masked, of a name its first letter. */
export function maskedTerm(term: string): string {
  return term.includes('@') ? maskedEmail(term) : `${initial(term)}${DOTS}`;
}
