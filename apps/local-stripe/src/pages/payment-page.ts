import type { StoredCheckout } from '../state/store';
import { html, Markup, money, page } from './layout';
import { type CardErrors, type CardForm, TEST_CARDS } from './test-cards';

export interface PaymentPageState {
  form: Pick<CardForm, 'name' | 'email' | 'expiry'>;
  errors: CardErrors;
  /** Why the last try failed, in a sentence. */
  alert: string | null;
}

export function paymentPage(checkout: StoredCheckout, state: PaymentPageState): string {
  const { session } = checkout;
  return page(
    `Pay ${money(session.amount_total ?? 0)} (test mode)`,
    html`<section class="order" aria-labelledby="order">
        ${backLink(session.cancel_url)}
        <h1 id="order">Your order</h1>
        <p class="total">${money(session.amount_total ?? 0)}</p>
        <dl>
          ${checkout.items.map(
            (item) =>
              html`<div>
                <dt>${item.description}${quantity(item.quantity)}</dt>
                <dd>${money(item.amount_total)}</dd>
              </div>`,
          )}
        </dl>
      </section>
      <section class="card" aria-labelledby="pay">
        <h2 id="pay">Pay by test card</h2>
        ${state.alert === null ? null : html`<p class="alert" role="alert" tabindex="-1">${state.alert}</p>`}
        <ul class="cards" aria-label="Test cards">
          ${TEST_CARDS.map(
            (card) =>
              html`<li>
                <button type="button" data-number="${card.number}">
                  <code>${spaced(card.number)}</code><span>${card.says}</span>
                </button>
              </li>`,
          )}
        </ul>
        <form method="post" action="/pay/${session.id}" data-card novalidate>
          ${field('email', 'E-mail (optional)', state.form.email, state.errors.email, 'type="email" autocomplete="email"')}
          ${field('number', 'Card number', '', state.errors.number, 'inputmode="numeric" autocomplete="off" maxlength="23" required')}
          <div class="pair">
            ${field('expiry', 'Expires', state.form.expiry, state.errors.expiry, 'inputmode="numeric" autocomplete="off" placeholder="MM / YY" maxlength="9" required')}
            ${field('cvc', 'Security code', '', state.errors.cvc, 'inputmode="numeric" autocomplete="off" maxlength="4" required')}
          </div>
          ${field('name', 'Name on card', state.form.name, state.errors.name, 'autocomplete="off" maxlength="150" required')}
          <button type="submit">Pay ${money(session.amount_total ?? 0)}</button>
        </form>
      </section>`,
  );
}

/** What a card that needs authentication leads to: the bank's own question, played by us. */
export function authenticationPage(checkout: StoredCheckout): string {
  const { session } = checkout;
  const action = `/pay/${session.id}/authentication`;
  return page(
    'Confirm this payment (test mode)',
    html`<section class="card" aria-labelledby="bank">
      <h1 id="bank">Your bank asks you to confirm</h1>
      <p>
        A payment of ${money(session.amount_total ?? 0)} was started with a test card. A real bank would send you a
        code; here you choose what happens.
      </p>
      <form method="post" action="${action}">
        <input type="hidden" name="outcome" value="pass" /><button type="submit">Confirm payment</button>
      </form>
      <form method="post" action="${action}">
        <input type="hidden" name="outcome" value="fail" /><button type="submit" class="second">Refuse payment</button>
      </form>
    </section>`,
  );
}

export function closedPage(title: string, text: string, back: string | null): string {
  return page(
    `${title} (test mode)`,
    html`<section class="card">
      <h1>${title}</h1>
      <p>${text}</p>
      ${backLink(back)}
    </section>`,
  );
}

function backLink(url: string | null): Markup | null {
  return url === null ? null : html`<a class="back" href="${url}">← Back without paying</a>`;
}

function field(
  name: keyof CardForm,
  label: string,
  value: string,
  error: string | undefined,
  attributes: string,
): Markup {
  const described = error ? ` aria-invalid="true" aria-describedby="${name}-error"` : '';
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" value="${value}" ${raw(attributes)}${raw(described)} />
    ${error ? html`<p class="error" id="${name}-error">${error}</p>` : null}
  </div>`;
}

function raw(attributes: string): Markup {
  // Written in this file only, never by a caller.
  return new Markup(attributes);
}

function spaced(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ');
}

function quantity(quantity: number | null): string {
  return quantity === null || quantity === 1 ? '' : ` × ${quantity}`;
}
