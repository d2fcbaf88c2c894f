import type { Uuid } from '@app/kernel';
import { z } from 'zod';

/**
 * What a mail is for. Service mail (verification, security, changes, receipts) can't be switched off; everything else needs
 * the recipient's wish, asked at the moment of sending. Policy 2(c), 2(d).
 */
export type MailClass = 'service' | 'promotion' | 'survey' | 'balance-news' | 'campaign';

const SESSION_TEMPLATES = [
  'session-booked',
  'session-requested',
  'request-accepted',
  'request-declined',
  'request-expired',
  'session-cancelled',
  'session-settled',
] as const;
export type SessionTemplate = (typeof SESSION_TEMPLATES)[number];

const PURCHASE_TEMPLATES = ['receipt', 'time-gone', 'minutes-short'] as const;
export type PurchaseTemplate = (typeof PURCHASE_TEMPLATES)[number];

const ACCOUNT_TEMPLATES = ['address-already-registered'] as const;
export type AccountTemplate = (typeof ACCOUNT_TEMPLATES)[number];

const REGISTRATION_TEMPLATES = ['verify-email'] as const;
export type RegistrationTemplate = (typeof REGISTRATION_TEMPLATES)[number];

const BALANCE_TEMPLATES = ['low-balance'] as const;
export type BalanceTemplate = (typeof BALANCE_TEMPLATES)[number];

export type MailTemplate =
  BalanceTemplate | SessionTemplate | PurchaseTemplate | AccountTemplate | RegistrationTemplate;

/** The class of each template: fixed here, in code, and nowhere else. */
export const MAIL_CLASSES: Readonly<Record<MailTemplate, MailClass>> = {
  'verify-email': 'service',
  'address-already-registered': 'service',
  'session-booked': 'service',
  'session-requested': 'service',
  'request-accepted': 'service',
  'request-declined': 'service',
  'request-expired': 'service',
  'session-cancelled': 'service',
  'session-settled': 'service',
  receipt: 'service',
  'time-gone': 'service',
  'minutes-short': 'service',
  'low-balance': 'balance-news',
};

/** May it be sent? Without a stored wish, only what can't be switched off. */
export function maySend(mailClass: MailClass, wishes: ReadonlySet<MailClass>): boolean {
  return mailClass === 'service' || wishes.has(mailClass);
}

const audience = z.enum(['family', 'student', 'tutor']);
export type Audience = z.infer<typeof audience>;

const about = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('session'),
    sessionId: z.uuid(),
    audience,
    by: z.enum(['family', 'tutor', 'staff']).optional(),
  }),
  z.object({ about: z.literal('purchase'), purchaseId: z.uuid(), sessionId: z.uuid().optional() }),
  z.object({ about: z.literal('account') }),
  z.object({ about: z.literal('balance'), familyId: z.uuid() }),
  z.object({ about: z.literal('registration'), registrationId: z.uuid() }),
]);

/** Ids that the words are written from when the mail is sent. Nothing about a person, and no secret. */
export type MailFacts = z.infer<typeof about>;

export const mailFacts = about;

export type WaitingMail = { id: Uuid; accountId: Uuid } & (
  | { about: 'session'; template: SessionTemplate; facts: Extract<MailFacts, { about: 'session' }> }
  | { about: 'purchase'; template: PurchaseTemplate; facts: Extract<MailFacts, { about: 'purchase' }> }
  | { about: 'account'; template: AccountTemplate }
  | { about: 'balance'; template: BalanceTemplate; facts: Extract<MailFacts, { about: 'balance' }> }
  | { about: 'registration'; template: RegistrationTemplate; facts: Extract<MailFacts, { about: 'registration' }> }
);

const within = <const Names extends readonly string[]>(names: Names, name: string): name is Names[number] =>
  (names as readonly string[]).includes(name);

/** A stored row as the sender takes it; throws where the row was not written by this code. */
export function toWaitingMail(row: { id: Uuid; accountId: Uuid; template: string; facts: unknown }): WaitingMail {
  const { template } = row;
  const facts = mailFacts.parse(row.facts);
  const mail = { id: row.id, accountId: row.accountId };
  if (facts.about === 'session' && within(SESSION_TEMPLATES, template)) {
    return { ...mail, about: 'session', template, facts };
  }
  if (facts.about === 'purchase' && within(PURCHASE_TEMPLATES, template)) {
    return { ...mail, about: 'purchase', template, facts };
  }
  if (facts.about === 'balance' && within(BALANCE_TEMPLATES, template)) {
    return { ...mail, about: 'balance', template, facts };
  }
  if (facts.about === 'account' && within(ACCOUNT_TEMPLATES, template)) return { ...mail, about: 'account', template };
  if (facts.about === 'registration' && within(REGISTRATION_TEMPLATES, template)) {
    return { ...mail, about: 'registration', template, facts };
  }
  throw new Error(`The mail ${row.id} has a template that does not go with its facts.`);
}
