import { ProblemAnswers, Public } from '@app/platform';
import { Controller, Headers, HttpCode, Post, RawBody } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { ForgedWebhook } from '../billing.errors';
import { TakeCheckoutEvent } from '../use-cases/take-checkout-event';

/** Stripe's own signature takes the place of a sign-in. Any answer but 2xx makes Stripe send it again. */
@Controller('webhooks/stripe')
@ApiTags('billing')
export class StripeWebhookController {
  constructor(private readonly takeEvent: TakeCheckoutEvent) {}

  @Post()
  @Public()
  @HttpCode(200)
  @ApiExcludeEndpoint()
  @ProblemAnswers('billing.forged-webhook')
  async receiveStripeEvent(
    @RawBody() body: Buffer | undefined,
    @Headers('stripe-signature') signature: string | undefined,
  ): Promise<{ received: true }> {
    if (!body || signature === undefined) throw new ForgedWebhook();
    await this.takeEvent.fromWebhook(body, signature);
    return { received: true };
  }
}
