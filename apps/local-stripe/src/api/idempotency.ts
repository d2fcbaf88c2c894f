import { createHash } from 'node:crypto';
import type { Store, StoredAnswer } from '../state/store';
import { StripeError } from './stripe-error';

const KEPT_SECONDS = 24 * 60 * 60;
const MAX_KEY_LENGTH = 255;

export function hashOfRequest(method: string, path: string, body: string): string {
  return createHash('sha256').update(`${method} ${path}\n${body}`).digest('hex');
}

/** Stripe's rule: same key and same request, same answer; same key and another request, refused; kept for a day. */
export class IdempotencyKeys {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  find(key: string, requestHash: string): StoredAnswer | null {
    if (key.length > MAX_KEY_LENGTH) throw StripeError.invalid('Idempotency keys can have up to 255 characters.');
    const answer = this.store.answers.find(key);
    if (!answer || answer.createdAt + KEPT_SECONDS <= this.now()) return null;
    if (answer.requestHash !== requestHash) {
      throw new StripeError(400, {
        type: 'idempotency_error',
        message:
          `Keys for idempotent requests can only be used with the same parameters they were first used with. ` +
          `Try using a key other than '${key}' if you meant to execute a different request.`,
      });
    }
    return answer;
  }

  /** Only what was carried out is kept: a refused request may be sent again, corrected, under its key. */
  remember(key: string, requestHash: string, body: object): void {
    this.store.answers.put(key, { requestHash, status: 200, body, createdAt: this.now() });
  }
}
