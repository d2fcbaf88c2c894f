import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';

/** Receives webhooks as the product does: whatever the official SDK can't verify is refused. */
export class WebhookReceiver {
  readonly events: Stripe.Event[] = [];
  refusals = 0;
  /** Answers of the next requests; 200 when it is empty. */
  readonly nextStatuses: number[] = [];
  private readonly server: Server;

  constructor(secret: string) {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const status = this.nextStatuses.shift() ?? 200;
        try {
          const header = String(request.headers['stripe-signature']);
          const event = Stripe.webhooks.constructEvent(Buffer.concat(chunks), header, secret);
          if (status === 200) this.events.push(event);
          else this.refusals += 1;
          response.writeHead(status).end();
        } catch {
          this.refusals += 1;
          response.writeHead(400).end();
        }
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/webhooks`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}
