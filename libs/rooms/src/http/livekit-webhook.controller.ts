import { ProblemAnswers, Public } from '@app/platform';
import { Controller, Headers, HttpCode, Post, Req, type RawBodyRequest } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { HandleLiveKitWebhook } from '../use-cases/handle-livekit-webhook';

/** Called by the video server. Its signature stands for the sign-in, and is checked over the raw body. */
@Controller('webhooks/livekit')
@ApiTags('rooms')
export class LiveKitWebhookController {
  constructor(private readonly webhook: HandleLiveKitWebhook) {}

  @Post()
  @HttpCode(204)
  @Public()
  @ApiExcludeEndpoint()
  @ProblemAnswers('rooms.forged-webhook')
  receiveLiveKitWebhook(
    @Req() request: RawBodyRequest<Request>,
    @Headers('authorization') authorization?: string,
  ): Promise<void> {
    return this.webhook.execute(request.rawBody?.toString('utf8') ?? '', authorization);
  }
}
