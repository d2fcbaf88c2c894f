export type CardOutcome = 'pays' | 'declines' | 'asks';

export interface TestCard {
  number: string;
  outcome: CardOutcome;
  says: string;
}

/** Stripe's documented test numbers. Any other number is refused and forgotten: this page never takes a real card. */
export const TEST_CARDS: readonly TestCard[] = [
  { number: '4242424242424242', outcome: 'pays', says: 'Succeeds' },
  { number: '4000000000000002', outcome: 'declines', says: 'Is declined' },
  { number: '4000002500003155', outcome: 'asks', says: 'Asks the bank' },
];

export interface CardForm {
  name: string;
  email: string;
  number: string;
  expiry: string;
  cvc: string;
}

export type CardErrors = Partial<Record<keyof CardForm, string>>;

/** Checks what was typed. `at` decides whether the card has expired. */
export function checkCard(form: CardForm, at: Temporal.Instant): { card: TestCard | null; errors: CardErrors } {
  const errors: CardErrors = {};
  if (form.name.trim() === '') errors.name = 'Enter the name on the card.';
  if (form.name.length > 150) errors.name = 'Enter a name of up to 150 letters.';
  if (form.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email))
    errors.email = 'Enter a full e-mail address.';
  const digits = form.number.replace(/[\s-]/g, '');
  const card = TEST_CARDS.find((one) => one.number === digits) ?? null;
  if (digits === '') errors.number = 'Enter one of the test card numbers.';
  else if (!card) errors.number = 'This is test mode: only the test card numbers listed here work.';
  if (!isCurrent(form.expiry, at)) errors.expiry = 'Enter a date to come, such as 12 / 34.';
  if (!/^\d{3,4}$/.test(form.cvc.trim())) errors.cvc = 'Enter any 3 digits.';
  return { card: Object.keys(errors).length === 0 ? card : null, errors };
}

function isCurrent(expiry: string, at: Temporal.Instant): boolean {
  const match = /^\s*(\d{1,2})\s*[/-]?\s*(?:20)?(\d{2})\s*$/.exec(expiry);
  const month = Number(match?.[1]);
  if (!match || month < 1 || month > 12) return false;
  const thisMonth = at.toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth();
  const lastMonth = Temporal.PlainYearMonth.from({ year: 2000 + Number(match[2]), month });
  return Temporal.PlainYearMonth.compare(lastMonth, thisMonth) >= 0;
}
