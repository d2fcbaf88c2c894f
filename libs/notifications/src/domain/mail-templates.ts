import { FACTOR_CHANGES } from '@app/identity';
import type { Uuid } from '@app/kernel';
import { VETTING_KINDS } from '@app/tutors';
import { z } from 'zod';

/**
 * What a mail is for. Service mail (verification, security, changes, receipts) can't be switched off; everything else needs
 * the recipient's wish, asked at the moment of sending. Policy 2(c), 2(d).
 */
export type MailClass = 'service' | 'promotion' | 'survey' | 'balance-news' | 'campaign';

/** The templates by what they are about. A new one needs its line here and its class below. */
const TEMPLATES = {
  session: [
    'session-booked',
    'session-requested',
    'request-accepted',
    'request-declined',
    'request-expired',
    'session-cancelled',
    'session-settled',
  ],
  purchase: ['receipt', 'time-gone', 'minutes-short'],
  balance: ['low-balance'],
  account: ['address-already-registered', 'password-changed', 'email-changed', 'account-closed', 'account-reopened'],
  factor: ['factor-changed'],
  registration: ['verify-email'],
  'password-reset': ['reset-password'],
  tutor: [
    'application-received',
    'application-approved',
    'application-needs-changes',
    'application-declined',
    'check-expiring',
    'listing-ended',
    'sessions-at-risk',
  ],
  'sign-in': ['new-device'],
  'email-change': ['confirm-old-email', 'confirm-new-email'],
  invitation: ['guardian-invited'],
  handover: ['handover-confirm'],
  family: [
    'guardian-joined',
    'other-family-joined',
    'guardian-left',
    'guardian-removed',
    'family-owner',
    'age-doubted',
    'age-cleared',
    'student-erased',
    'student-paused',
    'student-pause-ended',
    'comes-of-age',
    'came-of-age',
    'handover-kept',
    'handover-ended',
  ],
} as const satisfies Record<MailFacts['about'], readonly string[]>;

export type TemplateOf<About extends MailFacts['about']> = (typeof TEMPLATES)[About][number];
export type MailTemplate = TemplateOf<MailFacts['about']>;
export type SessionTemplate = TemplateOf<'session'>;
export type PurchaseTemplate = TemplateOf<'purchase'>;
export type TutorTemplate = TemplateOf<'tutor'>;
export type AccountTemplate = TemplateOf<'account'>;

/** The class of each template: fixed here, in code, and nowhere else. */
export const MAIL_CLASSES: Readonly<Record<MailTemplate, MailClass>> = {
  'verify-email': 'service',
  'address-already-registered': 'service',
  'factor-changed': 'service',
  'reset-password': 'service',
  'password-changed': 'service',
  'email-changed': 'service',
  'account-closed': 'service',
  'account-reopened': 'service',
  'new-device': 'service',
  'confirm-old-email': 'service',
  'confirm-new-email': 'service',
  'session-booked': 'service',
  'session-requested': 'service',
  'request-accepted': 'service',
  'request-declined': 'service',
  'request-expired': 'service',
  'session-cancelled': 'service',
  'session-settled': 'service',
  'guardian-invited': 'service',
  'handover-confirm': 'service',
  'guardian-joined': 'service',
  'other-family-joined': 'service',
  'guardian-left': 'service',
  'guardian-removed': 'service',
  'family-owner': 'service',
  'age-doubted': 'service',
  'age-cleared': 'service',
  'student-erased': 'service',
  'student-paused': 'service',
  'student-pause-ended': 'service',
  'comes-of-age': 'service',
  'came-of-age': 'service',
  'handover-kept': 'service',
  'handover-ended': 'service',
  receipt: 'service',
  'time-gone': 'service',
  'minutes-short': 'service',
  'application-received': 'service',
  'application-approved': 'service',
  'application-needs-changes': 'service',
  'application-declined': 'service',
  'check-expiring': 'service',
  'listing-ended': 'service',
  'sessions-at-risk': 'service',
  'low-balance': 'balance-news',
};

/** May it be sent? Without a stored wish, only what can't be switched off. */
export function maySend(mailClass: MailClass, wishes: ReadonlySet<MailClass>): boolean {
  return mailClass === 'service' || wishes.has(mailClass);
}

const audience = z.enum(['family', 'student', 'tutor']);
export type Audience = z.infer<typeof audience>;

export const mailFacts = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('session'),
    sessionId: z.uuid(),
    audience,
    by: z.enum(['family', 'tutor', 'staff']).optional(),
  }),
  z.object({ about: z.literal('purchase'), purchaseId: z.uuid(), sessionId: z.uuid().optional() }),
  z.object({ about: z.literal('balance'), familyId: z.uuid() }),
  z.object({ about: z.literal('account') }),
  z.object({ about: z.literal('factor'), change: z.enum(FACTOR_CHANGES) }),
  z.object({ about: z.literal('registration'), registrationId: z.uuid() }),
  z.object({ about: z.literal('password-reset'), resetId: z.uuid() }),
  z.object({
    about: z.literal('tutor'),
    tutorId: z.uuid(),
    /** The words of the last decision go with it. */
    isApplication: z.literal(true).optional(),
    kind: z.enum(VETTING_KINDS).optional(),
    expiresAt: z.iso.datetime().optional(),
    /** The next of a reader's sessions with the tutor. */
    sessionId: z.uuid().optional(),
  }),
  z.object({ about: z.literal('sign-in'), signInId: z.uuid() }),
  z.object({ about: z.literal('email-change'), emailChangeId: z.uuid() }),
  z.object({ about: z.literal('invitation'), invitationId: z.uuid() }),
  z.object({ about: z.literal('handover'), studentId: z.uuid() }),
  z.object({ about: z.literal('family'), studentId: z.uuid().optional(), personId: z.uuid().optional() }),
]);

/** Ids that the words are written from when the mail is sent. Nothing about a person, and no secret. */
export type MailFacts = z.infer<typeof mailFacts>;

export type WaitingMailAbout<About extends MailFacts['about']> = {
  id: Uuid;
  accountId: Uuid;
  about: About;
  template: TemplateOf<About>;
  facts: Extract<MailFacts, { about: About }>;
};

export type WaitingMail = { [About in MailFacts['about']]: WaitingMailAbout<About> }[MailFacts['about']];

/** A stored row as the sender takes it; throws where the row was not written by this code. */
export function toWaitingMail(row: { id: Uuid; accountId: Uuid; template: string; facts: unknown }): WaitingMail {
  const { id, accountId, template } = row;
  const facts = mailFacts.parse(row.facts);
  const fitting: readonly string[] = TEMPLATES[facts.about];
  if (!fitting.includes(template)) throw new Error(`The mail ${id} has a template that does not go with its facts.`);
  return { id, accountId, about: facts.about, template, facts } as WaitingMail;
}
