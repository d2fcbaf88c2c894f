import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '@app/kernel';
import { Api } from './api/api';
import { routesOf } from './api/routes';
import { requestListener } from './http';
import { Payments } from './pages/payments';
import { CheckoutSessions } from './resources/checkout-sessions';
import { Customers } from './resources/customers';
import { PaymentIntents } from './resources/payment-intents';
import type { LocalStripeSettings } from './settings';
import { Store } from './state/store';
import { WebhookDeliverer } from './webhooks/deliverer';
import { EventLog } from './webhooks/event-log';

const HOST = '127.0.0.1';
const EXPIRY_LOOK_MS = 1_000;

/** The server and what it is made of, wired by hand: eight objects need no framework. */
export class LocalStripe {
  private readonly server: Server;
  private readonly checkouts: CheckoutSessions;
  private readonly deliverer: WebhookDeliverer | null;
  private expiryTimer: NodeJS.Timeout | null = null;
  private port = 0;

  constructor(
    private readonly settings: LocalStripeSettings,
    clock: Clock,
  ) {
    const now = (): number => Math.floor(clock.now().epochMilliseconds / 1_000);
    const store = new Store(settings.stateFile);
    const events = new EventLog(store, now);
    const intents = new PaymentIntents(store, events, now);
    const customers = new Customers(store, now);
    this.checkouts = new CheckoutSessions(store, events, intents, now, (id) => `${this.url}/pay/${id}`);
    this.deliverer = settings.webhook ? new WebhookDeliverer(store, clock, settings.webhook) : null;
    events.onEvent((event) => this.deliverer?.enqueue(event));
    const routes = routesOf({ checkouts: this.checkouts, customers, events, intents });
    const payments = new Payments(this.checkouts, intents, () => clock.now());
    const api = new Api(store, events, routes, now);
    this.server = createServer(requestListener({ api, payments, delivered: async () => this.deliverer?.firstTries() }));
  }

  get url(): string {
    return `http://${HOST}:${this.port}`;
  }

  /** Listens on loopback only and takes up deliveries and expiries where the last run left them. */
  async start(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(this.settings.port, HOST, resolve);
    });
    this.port = (this.server.address() as AddressInfo).port;
    this.deliverer?.start();
    this.expiryTimer = setInterval(() => this.checkouts.expireDue(), EXPIRY_LOOK_MS);
    return this.url;
  }

  async stop(): Promise<void> {
    if (this.expiryTimer) clearInterval(this.expiryTimer);
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
    await this.deliverer?.stop();
  }
}
