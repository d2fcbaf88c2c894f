import type { Purchase } from './purchase';

export interface ReceiptLine {
  description: string;
  minutes: number;
  amountCents: number;
}

/** Payer, time, amount and what was bought: nothing else of a payment is kept, so nothing else can be shown. */
export interface Receipt {
  number: string;
  purchaseId: string;
  payerName: string;
  paidAt: Temporal.Instant;
  lines: ReceiptLine[];
  totalCents: number;
  currency: string;
}

/** The receipt of a paid purchase, or null while it isn't. */
export function receiptOf(purchase: Purchase): Receipt | null {
  const { pack, paidAt, receiptNumber } = purchase;
  if (paidAt === null || receiptNumber === null) return null;
  const bought = {
    description: `${pack.name}: ${pack.minutes} minutes`,
    minutes: pack.minutes,
    amountCents: pack.priceCents,
  };
  const bonus = { description: `${pack.bonusMinutes} bonus minutes`, minutes: pack.bonusMinutes, amountCents: 0 };
  return {
    number: receiptNumberText(receiptNumber, paidAt),
    purchaseId: purchase.id,
    payerName: purchase.payerName ?? 'Not given',
    paidAt,
    lines: pack.bonusMinutes > 0 ? [bought, bonus] : [bought],
    totalCents: pack.priceCents,
    currency: pack.currency,
  };
}

/** Year of the payment in the operator's country at its easternmost, and a number that is never used twice. */
function receiptNumberText(number: number, paidAt: Temporal.Instant): string {
  return `${paidAt.toZonedDateTimeISO('America/New_York').year}-${String(number).padStart(6, '0')}`;
}
