import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import {
  Actor,
  ClientAddress,
  ProblemAnswers,
  Public,
  Requires,
  RequiresFreshProof,
  type SignedIn,
} from '@app/platform';
import { AskPasswordReset } from '../../use-cases/passwords/ask-password-reset';
import { ChangePassword } from '../../use-cases/passwords/change-password';
import { ResetPassword } from '../../use-cases/passwords/reset-password';
import { AskPasswordResetRequest, ChangePasswordRequest, ResetPasswordRequest } from './dto/password.request';
import { SAME_FOR_EVERYONE } from '../same-for-everyone';

@Controller()
@ApiTags('identity')
export class PasswordsController {
  constructor(
    private readonly askReset: AskPasswordReset,
    private readonly reset: ResetPassword,
    private readonly change: ChangePassword,
  ) {}

  @Post('password-resets')
  @HttpCode(202)
  @Public()
  @ApiAcceptedResponse({ description: SAME_FOR_EVERYONE })
  @ProblemAnswers('identity.too-many-attempts')
  async askPasswordReset(
    @Body() body: AskPasswordResetRequest,
    @ClientAddress() address: string,
  ): Promise<Record<string, never>> {
    await this.askReset.execute(body.email, address);
    return {};
  }

  @Post('password-resets/completion')
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse()
  @ProblemAnswers('identity.link-gone', 'identity.weak-secret', 'identity.too-many-attempts')
  async resetPassword(@Body() body: ResetPasswordRequest, @ClientAddress() address: string): Promise<void> {
    await this.reset.execute(body.token, body.password, address);
  }

  @Put('me/password')
  @HttpCode(204)
  @Requires('identity.own-account')
  @RequiresFreshProof()
  @ApiNoContentResponse()
  @ProblemAnswers('identity.weak-secret', 'identity.account-not-found')
  async changePassword(@Actor() actor: SignedIn, @Body() body: ChangePasswordRequest): Promise<void> {
    await this.change.execute(actor, body.password);
  }
}
