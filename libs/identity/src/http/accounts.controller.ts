import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { ClientAddress, ProblemAnswers, Public } from '@app/platform';
import type { Request, Response } from 'express';
import { RegisterGuardian } from '../use-cases/register-guardian';
import { ResendVerification } from '../use-cases/resend-verification';
import { VerifyEmail } from '../use-cases/verify-email';
import { MeResponse } from './dto/me.response';
import { RegisterGuardianRequest, toRegistration } from './dto/register-guardian.request';
import { ResendVerificationRequest, VerifyEmailRequest } from './dto/verification.request';
import { SAME_FOR_EVERYONE } from './same-for-everyone';
import { callerOf, SignInAnswer } from './sign-in-answer';

@Controller('accounts')
@ApiTags('identity')
export class AccountsController {
  constructor(
    private readonly registerGuardianUseCase: RegisterGuardian,
    private readonly verifyEmailUseCase: VerifyEmail,
    private readonly resendVerificationUseCase: ResendVerification,
    private readonly answer: SignInAnswer,
  ) {}

  @Post()
  @HttpCode(202)
  @Public()
  @ApiAcceptedResponse({ description: SAME_FOR_EVERYONE })
  @ProblemAnswers(
    'identity.guardian-age-refused',
    'identity.outside-us',
    'identity.unknown-time-zone',
    'identity.weak-secret',
    'identity.documents-changed',
    'identity.too-many-attempts',
  )
  async registerGuardian(
    @Body() body: RegisterGuardianRequest,
    @ClientAddress() address: string,
  ): Promise<Record<string, never>> {
    await this.registerGuardianUseCase.execute(toRegistration(body), address);
    return {};
  }

  @Post('verification')
  @Public()
  @ApiCreatedResponse({ type: MeResponse, description: 'The address is confirmed, and this browser is signed in.' })
  @ProblemAnswers(
    'identity.verification-unknown',
    'identity.verification-expired',
    'identity.verification-used',
    'identity.verification-wrong-password',
    'identity.too-many-attempts',
  )
  async verifyEmail(
    @Body() body: VerifyEmailRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeResponse> {
    const signedIn = await this.verifyEmailUseCase.execute(body.token, body.password, callerOf(request));
    return this.answer.give(signedIn, response);
  }

  @Post('verification-mails')
  @HttpCode(202)
  @Public()
  @ApiAcceptedResponse({ description: SAME_FOR_EVERYONE })
  @ProblemAnswers('identity.too-many-attempts')
  async resendVerification(
    @Body() body: ResendVerificationRequest,
    @ClientAddress() address: string,
  ): Promise<Record<string, never>> {
    await this.resendVerificationUseCase.execute(body.email, address);
    return {};
  }
}
