import type { Receipt } from '@app/billing';
import type { SessionStory } from './session-story';
import { date, money, when } from './when';
import { minutesAre, type MailWords, type Notice } from './words';

function boughtMinutes(receipt: Receipt): number {
  return receipt.lines.reduce((total, line) => total + line.minutes, 0);
}

export function receiptNotice(receipt: Receipt): Notice {
  return {
    kind: 'receipt',
    title: `Your payment of ${money(receipt.totalCents, receipt.currency)} arrived.`,
    body: `${minutesAre(boughtMinutes(receipt))} on your balance. Your receipt is ${receipt.number}.`,
    href: `/purchases/${receipt.purchaseId}/receipt`,
  };
}

/** Payer, time, lines and total: all that we know of a payment. */
export function receiptMail(receipt: Receipt, timeZone: string): MailWords {
  const total = money(receipt.totalCents, receipt.currency);
  return {
    subject: `Your receipt ${receipt.number} for ${total}`,
    preview: `${minutesAre(boughtMinutes(receipt))} on your balance.`,
    heading: 'Your receipt',
    paragraphs: [`Thank you. ${minutesAre(boughtMinutes(receipt))} on your balance and ready to be booked.`],
    facts: [
      { label: 'Receipt', value: receipt.number },
      { label: 'Paid by', value: receipt.payerName },
      { label: 'Paid on', value: date(receipt.paidAt, timeZone) },
      ...receipt.lines.map((line) => ({ label: line.description, value: money(line.amountCents, receipt.currency) })),
      { label: 'Total', value: total },
      { label: 'Minutes', value: `${boughtMinutes(receipt)} min`, isMinutes: true },
    ],
    action: { label: 'Open the receipt', path: `/purchases/${receipt.purchaseId}/receipt` },
    footnote: 'You get this mail because you bought minutes. We never see or keep your card number.',
  };
}

export function timeGoneNotice(story: SessionStory, timeZone: string): Notice {
  return {
    kind: 'time-gone',
    title: 'Your minutes are here, that time is not.',
    body: `${when(story.startsAt, timeZone)} with ${story.tutorName} was taken before the payment arrived. Your minutes are on your balance; please choose another time.`,
    href: `/tutors/${story.tutorSlug}`,
  };
}

export function minutesShortNotice(story: SessionStory, timeZone: string): Notice {
  return {
    kind: 'minutes-short',
    title: 'Your minutes are here, but they are not enough for the session.',
    body: `The session with ${story.tutorName} on ${when(story.startsAt, timeZone)} needs ${story.durationMinutes} min. Your minutes are on your balance; add some more, or choose a shorter time.`,
    href: '/minutes',
  };
}

/** A mail that says what its notice says. */
export function mailOfNotice(notice: Notice, action: string): MailWords {
  return {
    subject: notice.title.replace(/\.$/, ''),
    preview: notice.body,
    heading: notice.title.replace(/\.$/, ''),
    paragraphs: [notice.body],
    action: { label: action, path: notice.href },
    footnote: 'You get this mail because you bought minutes for a session.',
  };
}
