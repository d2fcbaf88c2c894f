import type { Purchase } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';

/** The payment page is the payment company's, on its own address; it brings people back to the purchase's page. */
export function goToCheckout(purchase: Purchase): void {
  if (!purchase.checkoutUrl) {
    throw new Problem(
      0,
      'web.no-checkout',
      'The payment page did not open',
      'Try again in a moment. Nothing was charged.',
    );
  }
  window.location.assign(purchase.checkoutUrl);
}
