import { type Checkout, factOf, isCheckoutEvent, isFinal } from './checkout';

const checkout = (change: Partial<Checkout> = {}): Checkout => ({
  id: 'cs_1',
  url: null,
  status: 'open',
  isPaid: false,
  amountCents: 4_500,
  currency: 'usd',
  purchaseId: 'p',
  paymentIntentId: null,
  payerName: null,
  ...change,
});

describe('what an event of a checkout comes to', () => {
  it.each([
    ['checkout.session.completed', { status: 'complete', isPaid: true }, 'paid'],
    ['checkout.session.completed', { status: 'complete', isPaid: false }, 'pending'],
    ['checkout.session.async_payment_succeeded', { status: 'complete', isPaid: true }, 'paid'],
    ['checkout.session.async_payment_failed', { status: 'complete', isPaid: false }, 'failed'],
    ['checkout.session.async_payment_failed', { status: 'complete', isPaid: true }, 'paid'],
    ['checkout.session.expired', { status: 'expired', isPaid: false }, 'expired'],
    ['checkout.session.expired', { status: 'open', isPaid: false }, 'pending'],
  ] as const)('%s with an object that says %o means %s', (type, now, fact) => {
    expect(factOf(type, checkout(now))).toBe(fact);
  });

  it('asks for the object again unless it is paid', () => {
    expect(isFinal(checkout({ isPaid: true }))).toBe(true);
    expect(isFinal(checkout({ status: 'expired' }))).toBe(false);
  });

  it('acts on events of checkouts only', () => {
    const at = Temporal.Instant.from('2027-03-01T15:00:00Z');
    const event = { id: 'evt_1', occurredAt: at, checkout: checkout() };
    expect(isCheckoutEvent({ ...event, type: 'checkout.session.completed' })).toBe(true);
    expect(isCheckoutEvent({ ...event, type: 'payment_intent.succeeded', checkout: null })).toBe(false);
    expect(isCheckoutEvent({ ...event, type: 'checkout.session.invented' })).toBe(false);
  });
});
