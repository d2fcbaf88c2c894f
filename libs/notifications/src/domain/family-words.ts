import { whose, type MailWords, type Notice } from './words';
import type { TemplateOf } from './mail-templates';

export type FamilyTemplate = TemplateOf<'family'>;

/** Names that the words need, as they are now; null for somebody who was erased. */
export interface FamilyNames {
  readonly student: string | null;
  readonly person: string | null;
}

interface Told {
  title: string;
  body: string;
  href: string;
  action: string;
}

const WORDS: Readonly<Record<FamilyTemplate, (names: FamilyNames) => Told>> = {
  'guardian-joined': ({ person }) => ({
    title: `${person ?? 'Somebody'} accepted your invitation`,
    body: 'They can now do what you chose. You can change that on the Family page at any time.',
    href: '/family',
    action: 'See the family',
  }),
  'other-family-joined': ({ person }) => ({
    title: `${person ?? 'Somebody'} accepted your invitation`,
    body: 'They guard the student from a family of their own now: they book and pay there. What you can do stays as it is.',
    href: '/family',
    action: 'See the family',
  }),
  'guardian-left': ({ person }) => ({
    title: `${person ?? 'A guardian'} left your family`,
    body: 'What they could do for your students ended at once. Sessions that they booked stay as they are.',
    href: '/family',
    action: 'See the family',
  }),
  'guardian-removed': ({ person }) => ({
    title: 'You are not a guardian of this family any more',
    body: `${person ?? 'The owner of the family'} ended your membership. Your own account and family stay as they are.`,
    href: '/family',
    action: 'See your family',
  }),
  'family-owner': ({ person }) => ({
    title: 'The family is yours now',
    body: `${person ?? 'The owner before you'} handed the family over to you. You decide who guards its students, and hold every power.`,
    href: '/family',
    action: 'See the family',
  }),
  'age-doubted': ({ student }) => ({
    title: `We paused ${whose(student ?? 'the student')} profile`,
    body:
      'Somebody told us, or a date of birth says, that the student may be too young for Track Tutoring. Coming sessions are canceled and ' +
      'every minute is back on the balance. Our staff look into it now and write to you; you don’t have to do anything.',
    href: '/family',
    action: 'See the family',
  }),
  'age-cleared': ({ student }) => ({
    title: `${whose(student ?? 'The student')} profile is open again`,
    body: 'We looked into the age of the student, and everything is in order. Sessions that were canceled can be booked anew. Thank you for your patience.',
    href: '/family',
    action: 'See the family',
  }),
  'student-erased': () => ({
    title: 'We erased a student’s profile',
    body:
      'We found that a student of yours is younger than our rules allow, and the law asks us to keep nothing about children of that age. The profile and ' +
      'everything in it is erased, your minutes are all back on your balance, and your own account stays as it is. ' +
      'We’re sorry that it ends here for now, and would be glad to see you both again when the time comes.',
    href: '/help',
    action: 'Ask us about it',
  }),
  'student-paused': ({ student }) => ({
    title: `${whose(student ?? 'The student')} profile is paused`,
    body:
      `The other family paused it. ${student ?? 'The student'} can’t sign in, and nothing new is booked until they end the pause. ` +
      'Sessions that you booked can still be canceled on their pages.',
    href: '/family',
    action: 'See the family',
  }),
  'student-pause-ended': ({ student }) => ({
    title: `The other family ended its pause of ${whose(student ?? 'the student')} profile`,
    body: 'The student can sign in again and sessions can be booked, unless your family paused the profile too: then it stays paused until you end that.',
    href: '/family',
    action: 'See the family',
  }),
  'comes-of-age': ({ student }) => ({
    title: `${student ?? 'A student'} turns 18 soon`,
    body:
      'From the 18th birthday on the profile is theirs to take over: with an own e-mail address and password, and with the guardians that they choose to keep. ' +
      'Until they have done so, what you can do for them stays as it is.',
    href: '/family',
    action: 'See the family',
  }),
  'came-of-age': ({ student }) => ({
    title: `${student ?? 'A student'} is 18 today`,
    body: 'Happy birthday from all of us. The profile can now be taken over by them; you both hear from us when it is.',
    href: '/family',
    action: 'See the family',
  }),
  'handover-kept': ({ student }) => ({
    title: `${student ?? 'A student'} took over their profile`,
    body: 'They chose to keep you as a guardian: you can go on doing what you could do before.',
    href: '/family',
    action: 'See the family',
  }),
  'handover-ended': ({ student }) => ({
    title: `${student ?? 'A student'} took over their profile`,
    body: 'They go on without guardians of your family, so you don’t see their profile and new sessions any more. Your minutes and past sessions stay where they are.',
    href: '/family',
    action: 'See your family',
  }),
};

/** To the student themself, in the app: they have no address yet. */
export const STUDENT_NOTICES = {
  'student-paused': {
    title: 'Your profile was paused',
    body: 'A guardian of yours paused it: until the pause ends you can’t sign in, and nothing new is booked. Ask them if you wonder why.',
    href: '/me',
  },
  'student-pause-ended': {
    title: 'A pause of your profile is over',
    body: 'You can sign in and join sessions again as before.',
    href: '/sessions',
  },
  'comes-of-age': {
    title: 'You turn 18 soon',
    body: 'From your birthday on you can take this profile over: your own e-mail address, your own password, and only the guardians you want to keep.',
    href: '/handover',
  },
  'came-of-age': {
    title: 'Happy birthday: this profile can be yours',
    body: 'Take it over with your own e-mail address and password, and choose which guardians keep an eye on your sessions.',
    href: '/handover',
  },
} as const;

const FOOTNOTE = 'You get this mail because you are, or were, a guardian of a student on Track Tutoring.';

export function familyNotice(template: FamilyTemplate, names: FamilyNames, aboutStudentId: string | null): Notice {
  const { title, body, href } = WORDS[template](names);
  return { kind: template, title, body, href, aboutStudentId };
}

export function familyMail(template: FamilyTemplate, names: FamilyNames): MailWords {
  const { title, body, href, action } = WORDS[template](names);
  return {
    subject: title,
    preview: body.split('. ')[0] ?? body,
    heading: title,
    paragraphs: [body],
    action: { label: action, path: href },
    footnote: FOOTNOTE,
  };
}

/** "Sam", "Sam and Kim", "Sam, Kim and Lou". */
function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? 'a student';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

export function invitationMail(invitation: {
  token: string;
  email: string;
  kind: 'guardian' | 'other-family';
  inviterName: string;
  studentNames: readonly string[];
}): MailWords {
  const { inviterName, kind } = invitation;
  const students = listed(invitation.studentNames);
  const own =
    'You would book and pay for sessions from a family of your own. Neither family sees the other’s address, contacts, or payments.';
  const theirs = 'You would join their family, with the powers that they chose for you. You can leave at any time.';
  return {
    to: invitation.email,
    subject: `${inviterName} invites you to be a guardian of ${students}`,
    preview: 'See what it means, and say yes or leave it.',
    heading: `A guardian for ${students}`,
    paragraphs: [
      `${inviterName} uses Track Tutoring for one-to-one lessons and asks you to be a guardian of ${students}.`,
      kind === 'other-family' ? own : theirs,
      'The link shows everything before you say yes. It works once, for this address only, within a week. If you have no account yet, create one with this address first.',
    ],
    action: { label: 'See the invitation', path: `/invitation#${encodeURIComponent(invitation.token)}` },
    footnote:
      'You get this mail because somebody entered your address. If you don’t know them, do nothing: without your yes nothing happens.',
  };
}

export function handoverMail({
  token,
  email,
  firstName,
}: {
  token: string;
  email: string;
  firstName: string;
}): MailWords {
  return {
    to: email,
    subject: 'Confirm your address to take over your profile',
    preview: 'One click, and the profile is yours.',
    heading: `It’s yours, ${firstName}`,
    paragraphs: [
      'Please confirm that this address is yours. Open the link in the browser where you are signed in; from then on you sign in with this address and the password you chose.',
      'The link works once, within a day. Until you open it, nothing changes.',
    ],
    action: { label: 'Confirm and take over', path: `/handover#${encodeURIComponent(token)}` },
    footnote:
      'You get this mail because a student of Track Tutoring entered this address. If it was not you, do nothing.',
  };
}
