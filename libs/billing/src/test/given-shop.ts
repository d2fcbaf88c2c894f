import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BookingFacade } from '@app/booking';
import { IdentityDemoFacade } from '@app/identity';
import { newId, type Uuid } from '@app/kernel';
import { LedgerFacade } from '@app/ledger';
import { permissionsOf, type SignedIn } from '@app/platform';
import { RealtimePublisher } from '@app/realtime';
import { createModule, type TestDatabase } from '@app/testing';
import { Global, Module } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import Stripe from 'stripe';
import { LocalStripe } from '../../../../apps/local-stripe/src/local-stripe';
import { BillingModule } from '../billing.module';
import { BillingSubscribersModule } from '../billing-subscribers.module';
import type { Pack, Purchase } from '../domain/purchase';
import { CreatePurchase } from '../use-cases/create-purchase';
import { ListPacks } from '../use-cases/list-packs';
import { TakeCheckoutEvent } from '../use-cases/take-checkout-event';

const SECRET = 'whsec_billing_tests';

/** Keeps what would be pushed. */
export class RecordingPublisher {
  readonly pushed: { channel: string; event: string; payload: object }[] = [];

  publish(channel: string, event: string, payload: object): void {
    this.pushed.push({ channel, event, payload });
  }
}

@Global()
@Module({ providers: [{ provide: RealtimePublisher, useClass: RecordingPublisher }], exports: [RealtimePublisher] })
class TestRealtimeModule {}

export interface Family {
  familyId: Uuid;
  actor: SignedIn;
}

/** Billing on a real database, and on the local Stripe through the official SDK. Webhooks are sent by the test. */
export class GivenShop {
  module: TestingModule;
  stripe: Stripe;
  private local: LocalStripe;
  private readonly folder = mkdtempSync(join(tmpdir(), 'billing-'));

  constructor(private readonly db: TestDatabase) {}

  async open(): Promise<void> {
    this.local = new LocalStripe(
      { port: 0, stateFile: join(this.folder, 'state.jsonl'), webhook: null },
      this.db.clock,
    );
    const { hostname, port } = new URL(await this.local.start());
    this.stripe = new Stripe('sk_test_local', { host: hostname, port, protocol: 'http' });
    this.module = await createModule(this.db, {
      imports: [BillingModule, BillingSubscribersModule, TestRealtimeModule],
      settings: {
        STRIPE_API_HOST: hostname,
        STRIPE_API_PORT: port,
        STRIPE_API_PROTOCOL: 'http',
        STRIPE_WEBHOOK_SECRET: SECRET,
      },
    });
    this.module.useLogger(false);
  }

  async close(): Promise<void> {
    await this.module?.close();
    await this.local.stop();
    rmSync(this.folder, { recursive: true });
  }

  /** Stripe can't be reached until `back` is called. */
  async loseStripe(): Promise<{ back: () => Promise<void> }> {
    const { port } = new URL(this.local.url);
    await this.local.stop();
    return {
      back: async () => {
        const settings = { port: Number(port), stateFile: join(this.folder, 'state.jsonl'), webhook: null };
        this.local = new LocalStripe(settings, this.db.clock);
        await this.local.start();
      },
    };
  }

  async family(): Promise<Family> {
    const { accountId, familyId } = await this.module.get(IdentityDemoFacade).registerGuardian({
      firstName: 'Dana',
      lastName: 'Example',
      email: `${newId()}@example.com`,
      password: 'seven tall pines',
      birthDate: '1985-04-12',
      stateCode: 'CA',
      timeZone: 'America/Los_Angeles',
    });
    const roles = ['guardian'] as const;
    return {
      familyId,
      actor: { signInId: newId(), accountId, roles, permissions: permissionsOf(roles), provedAt: this.db.clock.now() },
    };
  }

  async pack(name = 'Starter'): Promise<Pack> {
    const pack = (await this.module.get(ListPacks).execute()).find((one) => one.name === name);
    if (!pack) throw new Error(`There is no pack ${name}.`);
    return pack;
  }

  async starts(family: Family, packName = 'Starter', reservationId?: Uuid, key = newId()): Promise<Purchase> {
    const pack = await this.pack(packName);
    const wish = {
      familyId: family.familyId,
      packId: pack.id,
      ...(reservationId === undefined ? {} : { reservationId }),
    };
    return this.module.get(CreatePurchase).execute(family.actor, wish, { key, scope: 'test' });
  }

  /** Types a test card into the payment page. */
  async pays(purchase: Purchase): Promise<Response> {
    return fetch(purchase.checkoutUrl ?? '', {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        name: 'Dana Payer',
        number: '4242424242424242',
        expiry: '12/34',
        cvc: '123',
        email: '',
      }),
    });
  }

  /** The newest event of this type about a purchase, as Stripe would send it. */
  async event(type: string, purchase: Purchase): Promise<Stripe.Event> {
    const { data } = await this.stripe.events.list({ type, limit: 100 });
    const found = data.find(
      (event) => (event.data.object as Stripe.Checkout.Session).client_reference_id === purchase.id,
    );
    if (!found) throw new Error(`No ${type} for this purchase.`);
    return found;
  }

  signed(event: object, secret = SECRET, at = this.db.clock.now()): { body: Buffer; signature: string } {
    const payload = JSON.stringify(event);
    const timestamp = Math.floor(at.epochMilliseconds / 1_000);
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
    return { body: Buffer.from(payload), signature };
  }

  receives(event: object): Promise<string> {
    const { body, signature } = this.signed(event);
    return this.module.get(TakeCheckoutEvent).fromWebhook(body, signature);
  }

  async available(family: Family): Promise<number> {
    return (await this.module.get(LedgerFacade).balance(family.familyId, this.db.clock.now())).availableMinutes;
  }

  get booking(): BookingFacade {
    return this.module.get(BookingFacade);
  }
}
