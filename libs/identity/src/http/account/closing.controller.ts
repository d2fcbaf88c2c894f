import { Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, RequiresFreshProof, type SignedIn } from '@app/platform';
import type { Response } from 'express';
import { CloseAccount } from '../../use-cases/account/close-account';
import { ClosingResponse, toClosingResponse } from './dto/closing.response';
import { SignInAnswer } from '../sign-in/sign-in-answer';

@Controller('me/closing')
@ApiTags('identity')
export class ClosingController {
  constructor(
    private readonly closing: CloseAccount,
    private readonly answer: SignInAnswer,
  ) {}

  @Get()
  @ProblemAnswers('platform.unauthenticated')
  @Requires('identity.edit-own-profile')
  @ApiOkResponse({ type: ClosingResponse })
  async quoteClosing(@Actor() actor: SignedIn): Promise<ClosingResponse> {
    return toClosingResponse(await this.closing.quote(actor));
  }

  @Post()
  @HttpCode(204)
  @Requires('identity.edit-own-profile')
  @RequiresFreshProof()
  @ApiNoContentResponse({ description: 'The account is closed and every device signed out.' })
  @ProblemAnswers('identity.account-cannot-close')
  async closeAccount(@Actor() actor: SignedIn, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.closing.execute(actor);
    this.answer.takeAway(response);
  }
}
