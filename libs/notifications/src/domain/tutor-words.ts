import type { Uuid } from '@app/kernel';
import type { VettingKind } from '@app/tutors';
import type { TutorTemplate } from './mail-templates';
import { date } from './when';
import { sentence, type MailWords, type Notice } from './words';

/** What the words about a tutor's application and checks are made of, read when they are written. */
export interface TutorStory {
  readonly displayName: string;
  /** What our team wrote about their decision. */
  readonly reason: string | null;
  readonly mayApplyAgainAt: Temporal.Instant | null;
  /** The reader's next session with them. */
  readonly sessionId: Uuid | null;
  readonly check: { readonly kind: VettingKind; readonly expiresAt: Temporal.Instant } | null;
}

interface Words {
  title: string;
  paragraphs: string[];
  action: { label: string; path: string };
}

export const CHECK_NAMES: Readonly<Record<VettingKind, string>> = {
  identity: 'identity check',
  'criminal-record': 'criminal record check',
  'sex-offender-registry': 'sex-offender registry check',
};

const ABOUT_YOU = 'You get this mail because you applied to teach with Track Tutoring.';
const ABOUT_SESSIONS = 'You get this mail because a student of yours has a session booked.';

export function tutorNotice(template: TutorTemplate, story: TutorStory, timeZone: string): Notice {
  const { title, paragraphs, action } = WORDS[template](story, timeZone);
  return { kind: template, title: sentence(title), body: paragraphs.join(' '), href: action.path };
}

export function tutorMail(template: TutorTemplate, story: TutorStory, timeZone: string): MailWords {
  const { title, paragraphs, action } = WORDS[template](story, timeZone);
  return {
    subject: title,
    preview: paragraphs[0] ?? title,
    heading: title,
    paragraphs,
    action,
    footnote: template === 'sessions-at-risk' ? ABOUT_SESSIONS : ABOUT_YOU,
  };
}

const APPLICATION = { label: 'Open my application', path: '/teach/application' };
const PROFILE = { label: 'Open my profile', path: '/profile' };

const WORDS: Record<TutorTemplate, (story: TutorStory, timeZone: string) => Words> = {
  'application-received': () => ({
    title: 'We have your application',
    paragraphs: [
      'Our team reads it and makes the identity, criminal record and sex-offender registry checks. We write to you when there is news.',
    ],
    action: APPLICATION,
  }),
  'application-approved': ({ reason }) => ({
    title: 'Welcome: families can book you now',
    paragraphs: [
      'Your application is approved and your page is public.',
      ...said(reason),
      'Next, check your open times.',
    ],
    action: { label: 'Set my hours', path: '/availability' },
  }),
  'application-needs-changes': ({ reason }) => ({
    title: 'Your application needs a change',
    paragraphs: ['Please change it and send it again. Everything you wrote is still there.', ...said(reason)],
    action: APPLICATION,
  }),
  'application-declined': ({ reason, mayApplyAgainAt }, timeZone) => ({
    title: 'We can’t take you on as a tutor now',
    paragraphs: [
      'Thank you for the time you put into your application. We decided not to go on with it.',
      ...said(reason),
      ...(mayApplyAgainAt ? [`You can apply again from ${date(mayApplyAgainAt, timeZone)}.`] : []),
    ],
    action: APPLICATION,
  }),
  'check-expiring': ({ check }, timeZone) => ({
    title: check
      ? `Your ${CHECK_NAMES[check.kind]} runs out on ${date(check.expiresAt, timeZone)}`
      : 'One of your checks runs out soon',
    paragraphs: [
      'Families can find and book you only while every check is valid. Our team starts the new one; answer if they ask you for something.',
    ],
    action: PROFILE,
  }),
  'listing-ended': () => ({
    title: 'Families can’t book you at the moment',
    paragraphs: [
      'One of your checks is no longer valid, so your page is not public and your sessions can’t take place until it is renewed.',
      'Families with sessions coming up know. Nothing that you wrote is lost.',
    ],
    action: PROFILE,
  }),
  'sessions-at-risk': ({ displayName, sessionId }) => ({
    title: `${displayName} can’t hold sessions at the moment`,
    paragraphs: [
      `One of the checks that every tutor has to have is being renewed. Until it is, ${displayName} can’t meet students.`,
      'Your sessions stay booked. If one can’t take place for this reason, all of its minutes come back. If you would rather not wait, you can cancel on the page of the session: all of its minutes come back then, too.',
    ],
    action: sessionId
      ? { label: 'See the next session', path: `/sessions/${sessionId}` }
      : { label: 'See the sessions', path: '/sessions' },
  }),
};

const said = (reason: string | null): string[] => (reason ? [`Our team writes: ${sentence(reason)}`] : []);
