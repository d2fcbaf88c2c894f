import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { ProblemAnswers, Public } from '@app/platform';
import type { Request, Response } from 'express';
import { PasskeySignIn } from '../../use-cases/second-factors/passkey-sign-in';
import { MeResponse } from '../sign-in/dto/me.response';
import { PasskeySignInRequest } from './dto/passkey.request';
import { PasskeyOptionsResponse, toPasskeyOptionsResponse } from './dto/passkey.response';
import { callerOf, SignInAnswer } from '../sign-in/sign-in-answer';

/** Signing in with a passkey alone. */
@Controller('sign-ins')
@ApiTags('identity')
export class PasskeySignInsController {
  constructor(
    private readonly passkeySignIn: PasskeySignIn,
    private readonly answer: SignInAnswer,
  ) {}

  @Post('passkey-options')
  @Public()
  @ApiCreatedResponse({ type: PasskeyOptionsResponse })
  @ProblemAnswers('identity.too-many-attempts')
  async startPasskeySignIn(@Req() request: Request): Promise<PasskeyOptionsResponse> {
    return toPasskeyOptionsResponse(await this.passkeySignIn.ask(callerOf(request)));
  }

  @Post('passkey')
  @Public()
  @ApiCreatedResponse({ type: MeResponse })
  @ProblemAnswers(
    'identity.passkey-refused',
    'identity.wrong-credentials',
    'identity.account-closed',
    'identity.account-suspended',
  )
  async signInWithPasskey(
    @Body() body: PasskeySignInRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeResponse> {
    const { answer, comesBack } = body;
    return this.answer.welcome(await this.passkeySignIn.execute(answer, callerOf(request), { comesBack }), response);
  }
}
