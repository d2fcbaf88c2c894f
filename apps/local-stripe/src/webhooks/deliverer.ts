import type { Clock } from '@app/kernel';
import type { Store, Delivery, StoredEvent } from '../state/store';
import { signatureHeader } from './signature';

const TIMEOUT_MS = 10_000;
const GIVE_UP_AFTER_ATTEMPTS = 200;

/** Seconds to the next try: 1, 2, 4 … up to a minute, so that a restarted receiver hears of it soon. */
export function backoffSeconds(attempts: number): number {
  return Math.min(60, 2 ** (attempts - 1));
}

/** Sends each event until the receiver answers 2xx. What is undelivered is taken up again after a restart. */
export class WebhookDeliverer {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly underWay = new Map<string, Promise<void>>();
  private isStopped = false;

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly target: { url: string; secret: string },
  ) {}

  start(): void {
    for (const delivery of this.store.deliveries.all()) if (delivery.nextAttemptAt !== null) this.schedule(delivery);
  }

  /** Ends timers and waits for requests that are on their way. */
  async stop(): Promise<void> {
    this.isStopped = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    await Promise.all(this.underWay.values());
  }

  enqueue(event: StoredEvent): void {
    const delivery: Delivery = { eventId: event.id, attempts: 0, nextAttemptAt: this.nowMs(), isDelivered: false };
    this.schedule(this.store.deliveries.put(event.id, delivery));
  }

  /** Resolves when no first try is due or on its way any more: what Stripe waits for before it redirects a payer. */
  async firstTries(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.all(this.underWay.values());
  }

  private schedule(delivery: Delivery): void {
    if (this.isStopped || delivery.nextAttemptAt === null) return;
    const wait = Math.max(0, delivery.nextAttemptAt - this.nowMs());
    if (wait === 0 && delivery.attempts === 0) {
      this.run(delivery);
      return;
    }
    this.timers.set(
      delivery.eventId,
      setTimeout(() => this.run(delivery), wait),
    );
  }

  private run(delivery: Delivery): void {
    this.timers.delete(delivery.eventId);
    const attempt = this.attempt(delivery).finally(() => this.underWay.delete(delivery.eventId));
    this.underWay.set(delivery.eventId, attempt);
  }

  private async attempt(delivery: Delivery): Promise<void> {
    const event = this.store.events.find(delivery.eventId);
    if (!event) return;
    const isDelivered = await this.post({ ...event, pending_webhooks: 1 });
    const attempts = delivery.attempts + 1;
    const isOver = isDelivered || attempts >= GIVE_UP_AFTER_ATTEMPTS;
    const next = this.store.deliveries.put(delivery.eventId, {
      eventId: delivery.eventId,
      attempts,
      isDelivered,
      nextAttemptAt: isOver ? null : this.nowMs() + backoffSeconds(attempts) * 1_000,
    });
    this.schedule(next);
  }

  private async post(event: StoredEvent): Promise<boolean> {
    const body = JSON.stringify(event, null, 2);
    const timestamp = Math.floor(this.nowMs() / 1_000);
    try {
      const response = await fetch(this.target.url, {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
          'stripe-signature': signatureHeader(body, this.target.secret, timestamp),
        },
      });
      await response.body?.cancel();
      return response.ok;
    } catch {
      // Nobody listens, or too slowly: what a failed delivery is, and the schedule above is its handling.
      return false;
    }
  }

  private nowMs(): number {
    return this.clock.now().epochMilliseconds;
  }
}
