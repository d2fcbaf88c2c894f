import { Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ProblemAnswers, Public, Settings, TakesForm } from '@app/platform';
import type { Response } from 'express';
import { pageOf } from '../mail/unsubscribe-links';
import { Unsubscribe } from '../use-cases/unsubscribe';
import { UnsubscriptionRequest, UnsubscriptionResponse } from './dto/unsubscription';

/** The link of a mail that can be switched off. Open to all: the link itself is the permission, for nothing else. */
@Controller('notifications/unsubscription')
@ApiTags('notifications')
export class UnsubscriptionController {
  constructor(
    private readonly unsubscribe: Unsubscribe,
    private readonly settings: Settings,
  ) {}

  /** For whoever opens it in a browser. It changes nothing: mail programs look at links before people do. */
  @Get()
  @Public()
  @ApiResponse({ status: 303, description: 'On to the page that asks.' })
  @ProblemAnswers('platform.invalid-request')
  openUnsubscription(@Query() { token }: UnsubscriptionRequest, @Res() response: Response): void {
    response.redirect(303, this.settings.publicUrl + pageOf(token));
  }

  @Get('topic')
  @Public()
  @ApiOkResponse({ type: UnsubscriptionResponse })
  @ProblemAnswers('platform.invalid-request', 'notifications.unknown-link')
  getUnsubscriptionTopic(@Query() { token }: UnsubscriptionRequest): UnsubscriptionResponse {
    return { topic: this.unsubscribe.topicOf(token) };
  }

  @Post()
  @HttpCode(200)
  @Public()
  @TakesForm()
  @ApiOkResponse({ type: UnsubscriptionResponse })
  @ProblemAnswers('platform.invalid-request', 'notifications.unknown-link')
  async unsubscribeFromNews(@Query() { token }: UnsubscriptionRequest): Promise<UnsubscriptionResponse> {
    return { topic: await this.unsubscribe.execute(token) };
  }
}
