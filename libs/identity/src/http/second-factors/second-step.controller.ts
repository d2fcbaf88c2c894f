import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InvalidRequest, ProblemAnswers, Public } from '@app/platform';
import type { Request, Response } from 'express';
import type { Caller, SignedInNow } from '../../use-cases/sign-in/open-sign-in';
import { TakeSecondStep } from '../../use-cases/second-factors/take-second-step';
import { MeResponse } from '../sign-in/dto/me.response';
import { PasskeyOptionsResponse, toPasskeyOptionsResponse } from './dto/passkey.response';
import { SecondStepRequest } from './dto/second-step.request';
import { SecondStepResponse } from './dto/second-step.response';
import { callerOf, SignInAnswer } from '../sign-in/sign-in-answer';

/** Open to whoever carries the cookie of a half-open sign-in: that one is nobody yet to every other route. */
@Controller('sign-ins/second-step')
@ApiTags('identity')
export class SecondStepController {
  constructor(
    private readonly secondStep: TakeSecondStep,
    private readonly answer: SignInAnswer,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: SecondStepResponse })
  @ProblemAnswers('identity.no-second-step')
  async getSecondStep(@Req() request: Request): Promise<SecondStepResponse> {
    return { methods: await this.secondStep.methods(callerOf(request).carriedToken) };
  }

  @Post()
  @Public()
  @ApiCreatedResponse({ type: MeResponse })
  @ProblemAnswers(
    'identity.no-second-step',
    'identity.code-refused',
    'identity.passkey-refused',
    'identity.account-suspended',
    'identity.too-many-attempts',
  )
  async takeSecondStep(
    @Body() body: SecondStepRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeResponse> {
    return this.answer.welcome(await this.take(callerOf(request), body), response);
  }

  @Post('passkey-options')
  @Public()
  @ApiCreatedResponse({ type: PasskeyOptionsResponse })
  @ProblemAnswers('identity.no-second-step')
  async startSecondStep(@Req() request: Request): Promise<PasskeyOptionsResponse> {
    return toPasskeyOptionsResponse(await this.secondStep.askPasskey(callerOf(request).carriedToken));
  }

  private take(caller: Caller, { code, passkey }: SecondStepRequest): Promise<SignedInNow> {
    if (passkey !== undefined) return this.secondStep.byPasskey(caller, passkey);
    if (code !== undefined) return this.secondStep.byCode(caller, code);
    throw new InvalidRequest([{ pointer: '/code', detail: 'Enter a code, or use a passkey.' }]);
  }
}
