import { DomainError } from '@app/kernel';

export class PackNotFound extends DomainError {
  constructor() {
    super({
      code: 'billing.pack-not-found',
      kind: 'invalid',
      detail: 'This pack is not sold any more. Choose one from the list.',
      errors: [{ pointer: '/packId', detail: 'Choose a pack from the list.' }],
    });
  }
}

export class PurchaseNotFound extends DomainError {
  constructor() {
    super({
      code: 'billing.purchase-not-found',
      kind: 'not-found',
      detail: 'There is no such purchase, or it is not yours to see.',
    });
  }
}

export class ReservationGone extends DomainError {
  constructor() {
    super({
      code: 'billing.reservation-gone',
      kind: 'conflict',
      detail: 'That time is not kept for you any more. Choose a time again; nothing was charged.',
      errors: [{ pointer: '/reservationId', detail: 'Reserve a time first.' }],
    });
  }
}

export class NoReceiptYet extends DomainError {
  constructor() {
    super({
      code: 'billing.no-receipt-yet',
      kind: 'not-found',
      detail: 'There is a receipt as soon as this purchase is paid.',
    });
  }
}

export class PaymentsUnavailable extends DomainError {
  constructor() {
    super({
      code: 'billing.payments-unavailable',
      kind: 'unavailable',
      detail: 'The payment page can’t be opened right now. Nothing was charged; please try again in a moment.',
    });
  }
}

export class ForgedWebhook extends DomainError {
  constructor() {
    super({
      code: 'billing.forged-webhook',
      kind: 'malformed',
      detail: 'The signature of this webhook does not fit its body.',
    });
  }
}
