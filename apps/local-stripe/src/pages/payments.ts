import type { CheckoutSessions } from '../resources/checkout-sessions';
import type { PaymentIntents } from '../resources/payment-intents';
import type { StoredCheckout } from '../state/store';
import { authenticationPage, closedPage, paymentPage, type PaymentPageState } from './payment-page';
import { type CardForm, checkCard } from './test-cards';

/** What a page request leads to: a page, or another address. */
export type PageAnswer =
  { status: number; html: string; formTarget: string | null } | { redirect: string; afterDelivery: boolean };

const DECLINED = 'Your card was declined. Try another test card.';
const REFUSED = 'The bank did not confirm the payment. Try again, or use another test card.';

/** The payer's side of a checkout. */
export class Payments {
  constructor(
    private readonly checkouts: CheckoutSessions,
    private readonly intents: PaymentIntents,
    private readonly now: () => Temporal.Instant,
  ) {}

  show(id: string): PageAnswer {
    const checkout = this.checkouts.get(id);
    return this.closed(checkout) ?? this.open(checkout, 200, { form: this.known(checkout), errors: {}, alert: null });
  }

  pay(id: string, form: CardForm): PageAnswer {
    const checkout = this.checkouts.get(id);
    const closed = this.closed(checkout);
    if (closed) return closed;
    const { card, errors } = checkCard(form, this.now());
    if (!card) return this.open(checkout, 422, { form, errors, alert: null });
    const intent = this.intents.openFor(checkout);
    const tried = this.checkouts.attach(checkout, intent);
    if (card.outcome === 'declines') {
      this.intents.fail(intent, 'card_declined');
      return this.open(tried, 402, { form, errors: {}, alert: DECLINED });
    }
    if (card.outcome === 'asks') {
      this.intents.requireAction(intent);
      this.checkouts.rememberPayer(tried, payerOf(form));
      return { redirect: `/pay/${id}/authentication`, afterDelivery: false };
    }
    return this.complete(this.checkouts.rememberPayer(tried, payerOf(form)));
  }

  showAuthentication(id: string): PageAnswer {
    const checkout = this.checkouts.get(id);
    const closed = this.closed(checkout);
    if (closed) return closed;
    if (!this.isWaitingForBank(checkout)) return { redirect: `/pay/${id}`, afterDelivery: false };
    return { status: 200, html: authenticationPage(checkout), formTarget: origin(checkout.session.success_url) };
  }

  authenticate(id: string, outcome: string): PageAnswer {
    const checkout = this.checkouts.get(id);
    const closed = this.closed(checkout);
    if (closed) return closed;
    if (!this.isWaitingForBank(checkout)) return { redirect: `/pay/${id}`, afterDelivery: false };
    if (outcome === 'pass') return this.complete(checkout);
    this.intents.fail(this.intents.openFor(checkout), 'payment_intent_authentication_failure');
    return this.open(checkout, 402, { form: this.known(checkout), errors: {}, alert: REFUSED });
  }

  private complete(checkout: StoredCheckout): PageAnswer {
    this.intents.succeed(this.intents.openFor(checkout));
    const { session } = this.checkouts.complete(checkout);
    return { redirect: successAddress(session.success_url, session.id), afterDelivery: true };
  }

  private closed({ session }: StoredCheckout): PageAnswer | null {
    if (session.status === 'complete') {
      const back = successAddress(session.success_url, session.id);
      return page(200, closedPage('This payment is done', 'You have paid already. Nothing is charged twice.', back));
    }
    if (session.status === 'expired') {
      const text = 'This payment page is no longer open. Go back and start again; nothing was charged.';
      return page(410, closedPage('This payment page has expired', text, session.cancel_url));
    }
    return null;
  }

  private open(checkout: StoredCheckout, status: number, state: PaymentPageState): PageAnswer {
    return { status, html: paymentPage(checkout, state), formTarget: origin(checkout.session.success_url) };
  }

  private known({ session }: StoredCheckout): PaymentPageState['form'] {
    const { name, email } = session.customer_details ?? {};
    return { name: name ?? '', email: email ?? '', expiry: '' };
  }

  private isWaitingForBank({ session }: StoredCheckout): boolean {
    const intent = session.payment_intent;
    return typeof intent === 'string' && this.intents.get(intent).status === 'requires_action';
  }
}

function payerOf(form: CardForm): { name: string; email: string | null } {
  return { name: form.name.trim(), email: form.email === '' ? null : form.email };
}

function page(status: number, html: string): PageAnswer {
  return { status, html, formTarget: null };
}

function successAddress(url: string | null, sessionId: string): string {
  return (url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', sessionId);
}

/** Browsers apply `form-action` to the redirect that answers a form, too. */
function origin(url: string | null): string | null {
  return url === null ? null : new URL(url.replaceAll('{CHECKOUT_SESSION_ID}', 'x')).origin;
}
