import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { ClientAddress, ProblemAnswers, Public } from '@app/platform';
import type { Request, Response } from 'express';
import { CheckAge } from '../../use-cases/registration/check-age';
import { RegisterGuardian } from '../../use-cases/registration/register-guardian';
import { ResendVerification } from '../../use-cases/registration/resend-verification';
import { VerifyEmail } from '../../use-cases/registration/verify-email';
import { AgeGateCookie } from './age-gate-cookie';
import { AgeGateRequest } from './dto/age-gate.request';
import { MeResponse } from '../sign-in/dto/me.response';
import { RegisterGuardianRequest, toRegistration } from './dto/register-guardian.request';
import { ResendVerificationRequest, VerifyEmailRequest } from './dto/verification.request';
import { SAME_FOR_EVERYONE } from '../same-for-everyone';
import { SecondStepResponse } from '../second-factors/dto/second-step.response';
import { callerOf, SignInAnswer } from '../sign-in/sign-in-answer';

@Controller('accounts')
@ApiTags('identity')
export class RegistrationController {
  constructor(
    private readonly registerGuardianUseCase: RegisterGuardian,
    private readonly verifyEmailUseCase: VerifyEmail,
    private readonly resendVerificationUseCase: ResendVerification,
    private readonly checkAge: CheckAge,
    private readonly gate: AgeGateCookie,
    private readonly answer: SignInAnswer,
  ) {}

  @Post('age-gate')
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse({ description: 'Registering may go on. Nothing was stored.' })
  @ProblemAnswers('identity.guardian-age-refused')
  passAgeGate(
    @Body() body: AgeGateRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    return this.gate.guard(request, response, () => this.checkAge.execute(Temporal.PlainDate.from(body.birthDate)));
  }

  @Post()
  @HttpCode(202)
  @Public()
  @ApiAcceptedResponse({ description: SAME_FOR_EVERYONE })
  @ProblemAnswers(
    'identity.guardian-age-refused',
    'identity.outside-us',
    'identity.phone-refused',
    'identity.postal-code-refused',
    'identity.postal-code-elsewhere',
    'identity.unknown-time-zone',
    'identity.weak-secret',
    'identity.documents-changed',
    'identity.too-many-attempts',
  )
  async registerGuardian(
    @Body() body: RegisterGuardianRequest,
    @ClientAddress() address: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Record<string, never>> {
    await this.gate.guard(request, response, () => this.registerGuardianUseCase.execute(toRegistration(body), address));
    return {};
  }

  @Post('verification')
  @Public()
  @ApiCreatedResponse({ type: MeResponse, description: 'The address is confirmed, and this browser is signed in.' })
  @ApiAcceptedResponse({ type: SecondStepResponse })
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
  ): Promise<MeResponse | SecondStepResponse> {
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
