import type Stripe from 'stripe';
import { Journal } from './journal';

/** What a checkout session remembers beside the object that the API shows. */
export interface StoredCheckout {
  session: Stripe.Checkout.Session;
  items: Stripe.LineItem[];
  paymentIntentData: { description: string | null; metadata: Record<string, string> };
}

/** The answer that a repeated idempotency key gets again. */
export interface StoredAnswer {
  requestHash: string;
  status: number;
  body: unknown;
  createdAt: number;
}

export interface Delivery {
  eventId: string;
  attempts: number;
  /** Unix milliseconds of the next try; null once it was taken or given up. */
  nextAttemptAt: number | null;
  isDelivered: boolean;
}

/** An event as stored; its payload is the object as it was at that time. */
export type StoredEvent = Omit<Stripe.Event, 'data'> & { data: { object: unknown } };

/** A table in memory whose every change is in the journal before it is seen. Iterates oldest first. */
export class Table<Row> {
  private readonly rows: Map<string, Row>;

  constructor(
    private readonly journal: Journal,
    private readonly name: string,
    // The journal holds what this class wrote; a file edited by hand is its editor's own risk.
    loaded: Map<string, unknown> | undefined,
  ) {
    this.rows = (loaded ?? new Map<string, unknown>()) as Map<string, Row>;
  }

  find(id: string): Row | null {
    return this.rows.get(id) ?? null;
  }

  put(id: string, row: Row): Row {
    this.journal.append(this.name, id, row);
    this.rows.set(id, row);
    return row;
  }

  all(): Row[] {
    return [...this.rows.values()];
  }
}

export class Store {
  readonly customers: Table<Stripe.Customer>;
  readonly checkouts: Table<StoredCheckout>;
  readonly paymentIntents: Table<Stripe.PaymentIntent>;
  readonly events: Table<StoredEvent>;
  readonly deliveries: Table<Delivery>;
  readonly answers: Table<StoredAnswer>;

  constructor(file: string) {
    const journal = new Journal(file);
    const loaded = journal.load();
    this.customers = new Table(journal, 'customers', loaded.get('customers'));
    this.checkouts = new Table(journal, 'checkouts', loaded.get('checkouts'));
    this.paymentIntents = new Table(journal, 'payment_intents', loaded.get('payment_intents'));
    this.events = new Table(journal, 'events', loaded.get('events'));
    this.deliveries = new Table(journal, 'deliveries', loaded.get('deliveries'));
    this.answers = new Table(journal, 'answers', loaded.get('answers'));
  }
}
