import type Stripe from 'stripe';
import { StripeError } from '../api/stripe-error';
import { stripeId } from '../ids';
import type { Store, StoredEvent } from '../state/store';

/** The API version that the SDK pins; events are written in it. */
export const API_VERSION = '2026-10-28.endive';

export interface RequestOrigin {
  id: string | null;
  idempotency_key: string | null;
}

export interface CreatedRange {
  gt?: number | undefined;
  gte?: number | undefined;
  lt?: number | undefined;
  lte?: number | undefined;
}

/** Every change of an object, as it was then. Listeners (the webhook deliverer) hear of each one once. */
export class EventLog {
  private origin: RequestOrigin = { id: null, idempotency_key: null };
  private readonly listeners: ((event: StoredEvent) => void)[] = [];

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  onEvent(listener: (event: StoredEvent) => void): void {
    this.listeners.push(listener);
  }

  /** Events of what `work` does name the API request that caused them. */
  during<Result>(origin: RequestOrigin, work: () => Result): Result {
    this.origin = origin;
    try {
      return work();
    } finally {
      this.origin = { id: null, idempotency_key: null };
    }
  }

  record(type: Stripe.Event.Type, object: { id: string }): void {
    const id = stripeId('evt');
    const event: StoredEvent = {
      id,
      object: 'event',
      api_version: API_VERSION,
      created: this.now(),
      data: { object: structuredClone(object) },
      livemode: false,
      pending_webhooks: 0,
      request: this.origin,
      type,
    };
    this.store.events.put(id, event);
    for (const listener of this.listeners) listener(event);
  }

  get(id: string): StoredEvent {
    const event = this.store.events.find(id);
    if (!event) throw StripeError.missing('event', id, 'id');
    return this.withPending(event);
  }

  /** Newest first, as Stripe lists them. */
  list(types: readonly string[] | null, created: number | CreatedRange | undefined): StoredEvent[] {
    const matches = (event: StoredEvent): boolean =>
      (types === null || types.some((type) => matchesType(type, event.type))) && isWithin(event.created, created);
    return this.store.events
      .all()
      .filter(matches)
      .reverse()
      .map((event) => this.withPending(event));
  }

  private withPending(event: StoredEvent): StoredEvent {
    const delivery = this.store.deliveries.find(event.id);
    return { ...event, pending_webhooks: delivery && !delivery.isDelivered ? 1 : 0 };
  }
}

function matchesType(wanted: string, type: string): boolean {
  return wanted.endsWith('.*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}

function isWithin(at: number, range: number | CreatedRange | undefined): boolean {
  if (range === undefined) return true;
  if (typeof range === 'number') return at === range;
  const { gt, gte, lt, lte } = range;
  return (
    (gt === undefined || at > gt) &&
    (gte === undefined || at >= gte) &&
    (lt === undefined || at < lt) &&
    (lte === undefined || at <= lte)
  );
}
