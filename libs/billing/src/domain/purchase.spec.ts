import type { SessionFacts } from '@app/booking';
import { decidePurchase, type Pack, type Purchase, type PurchaseGrounds } from './purchase';
import { receiptOf } from './receipt';

const NOW = Temporal.Instant.from('2027-03-01T15:00:00.250Z');
const PACK: Pack = {
  id: 'pack',
  name: 'Semester',
  minutes: 600,
  bonusMinutes: 30,
  priceCents: 39_000,
  currency: 'usd',
};
const RULES = { checkoutOpenMinutes: 1_435, checkoutForReservationMinutes: 35 };

const reservation = (change: Partial<SessionFacts> = {}): SessionFacts =>
  ({
    id: 'session',
    familyId: 'family',
    state: 'reserved',
    reservedUntil: NOW.add({ minutes: 10 }),
    ...change,
  }) as SessionFacts;

const grounds = (change: Partial<PurchaseGrounds> = {}): PurchaseGrounds => ({
  pack: PACK,
  reservation: null,
  rules: RULES,
  ...change,
});

describe('deciding a purchase', () => {
  it('keeps the payment page open for almost a day, in whole seconds', () => {
    const purchase = decidePurchase({ familyId: 'family', packId: 'pack' }, grounds(), 'dana', NOW);
    expect(purchase.checkoutExpiresAt.toString()).toBe('2027-03-02T14:55:00Z');
    expect(purchase).toMatchObject({ reservationId: null, boughtBy: 'dana', pack: PACK });
  });

  it('keeps it open for as short as Stripe allows while a reservation waits', () => {
    const wish = { familyId: 'family', packId: 'pack', reservationId: 'session' };
    const purchase = decidePurchase(wish, grounds({ reservation: reservation() }), 'dana', NOW);
    expect(purchase.checkoutExpiresAt.toString()).toBe('2027-03-01T15:35:00Z');
  });

  it('refuses a pack that is not on sale', () => {
    const wish = { familyId: 'family', packId: 'other' };
    expect(() => decidePurchase(wish, grounds({ pack: null }), 'dana', NOW)).toThrow('billing.pack-not-found');
  });

  it.each([
    ['that does not exist', null],
    ['of another family', reservation({ familyId: 'others' })],
    ['that was confirmed already', reservation({ state: 'confirmed' })],
    ['that has lapsed', reservation({ reservedUntil: NOW })],
  ])('refuses a reservation %s', (_, kept) => {
    const wish = { familyId: 'family', packId: 'pack', reservationId: 'session' };
    expect(() => decidePurchase(wish, grounds({ reservation: kept }), 'dana', NOW)).toThrow('billing.reservation-gone');
  });
});

describe('a receipt', () => {
  const paid: Purchase = {
    id: 'purchase',
    familyId: 'family',
    boughtBy: 'dana',
    pack: PACK,
    state: 'paid',
    reservationId: null,
    booking: null,
    checkoutId: 'cs',
    checkoutUrl: null,
    checkoutExpiresAt: NOW,
    createdAt: NOW,
    paidAt: Temporal.Instant.from('2028-01-01T02:00:00Z'),
    payerName: 'Dana Example',
    receiptNumber: 1_001,
  };

  it('names payer, time, lines and total, and nothing of the card', () => {
    expect(receiptOf(paid)).toEqual({
      number: '2027-001001',
      purchaseId: 'purchase',
      payerName: 'Dana Example',
      paidAt: paid.paidAt,
      lines: [
        { description: 'Semester: 600 minutes', minutes: 600, amountCents: 39_000 },
        { description: '30 bonus minutes', minutes: 30, amountCents: 0 },
      ],
      totalCents: 39_000,
      currency: 'usd',
    });
  });

  it('does not exist before the payment', () => {
    expect(receiptOf({ ...paid, state: 'open', paidAt: null, receiptNumber: null })).toBeNull();
  });
});
