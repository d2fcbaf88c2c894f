import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { ClientAddress, ProblemAnswers, Public } from '@app/platform';
import { RegisterGuardian } from '../use-cases/register-guardian';
import { ResendVerification } from '../use-cases/resend-verification';
import { VerifyEmail } from '../use-cases/verify-email';
import { RegisterGuardianRequest, toRegistration } from './dto/register-guardian.request';
import { ResendVerificationRequest, VerifyEmailRequest } from './dto/verification.request';

const SAME_FOR_EVERYONE = 'Accepted. The answer is the same whether or not the address has an account.';

@Controller('accounts')
@ApiTags('identity')
export class AccountsController {
  constructor(
    private readonly registerGuardianUseCase: RegisterGuardian,
    private readonly verifyEmailUseCase: VerifyEmail,
    private readonly resendVerificationUseCase: ResendVerification,
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
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse()
  @ProblemAnswers(
    'identity.verification-unknown',
    'identity.verification-expired',
    'identity.verification-used',
    'identity.too-many-attempts',
  )
  async verifyEmail(@Body() body: VerifyEmailRequest, @ClientAddress() address: string): Promise<void> {
    await this.verifyEmailUseCase.execute(body.token, address);
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
