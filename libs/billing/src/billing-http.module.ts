import { Module } from '@nestjs/common';
import { BillingModule } from './billing.module';
import { MinutesController } from './http/minutes.controller';
import { PurchasesController } from './http/purchases.controller';
import { StripeWebhookController } from './http/stripe-webhook.controller';

@Module({ imports: [BillingModule], controllers: [PurchasesController, MinutesController, StripeWebhookController] })
export class BillingHttpModule {}
