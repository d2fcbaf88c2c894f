import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, RequiresFreshProof, type SignedIn } from '@app/platform';
import { ConfirmTotp } from '../../use-cases/second-factors/confirm-totp';
import { MakeRecoveryCodes } from '../../use-cases/second-factors/make-recovery-codes';
import { ReadSecondFactors } from '../../use-cases/second-factors/read-second-factors';
import { RemoveTotp } from '../../use-cases/second-factors/remove-totp';
import { StartTotp } from '../../use-cases/second-factors/start-totp';
import {
  RecoveryCodesResponse,
  SecondFactorsResponse,
  TotpStartResponse,
  toSecondFactorsResponse,
  toTotpStartResponse,
} from './dto/second-factors.response';
import { ConfirmTotpRequest } from './dto/totp.request';

@Controller('second-factors')
@ApiTags('identity')
export class SecondFactorsController {
  constructor(
    private readonly read: ReadSecondFactors,
    private readonly start: StartTotp,
    private readonly confirm: ConfirmTotp,
    private readonly remove: RemoveTotp,
    private readonly recoveryCodes: MakeRecoveryCodes,
  ) {}

  @Get()
  @Requires('identity.own-second-factor')
  @ApiOkResponse({ type: SecondFactorsResponse })
  @ProblemAnswers('platform.unauthenticated')
  async getSecondFactors(@Actor() actor: SignedIn): Promise<SecondFactorsResponse> {
    return toSecondFactorsResponse(await this.read.execute(actor));
  }

  @Post('totp')
  @Requires('identity.own-second-factor')
  @RequiresFreshProof()
  @ApiCreatedResponse({ type: TotpStartResponse })
  @ProblemAnswers('identity.totp-unavailable')
  async startTotp(@Actor() actor: SignedIn): Promise<TotpStartResponse> {
    return toTotpStartResponse(await this.start.execute(actor));
  }

  @Post('totp/confirmation')
  @Requires('identity.own-second-factor')
  @RequiresFreshProof()
  @ApiCreatedResponse({ type: RecoveryCodesResponse })
  @ProblemAnswers('identity.set-up-expired', 'identity.code-refused', 'identity.too-many-attempts')
  async confirmTotp(@Actor() actor: SignedIn, @Body() body: ConfirmTotpRequest): Promise<RecoveryCodesResponse> {
    return { recoveryCodes: await this.confirm.execute(actor, body.ticket, body.code) };
  }

  @Delete('totp')
  @HttpCode(204)
  @Requires('identity.own-second-factor')
  @RequiresFreshProof()
  @ApiNoContentResponse()
  @ProblemAnswers('platform.not-found', 'identity.last-factor')
  async removeTotp(@Actor() actor: SignedIn): Promise<void> {
    await this.remove.execute(actor);
  }

  @Post('recovery-codes')
  @Requires('identity.own-second-factor')
  @RequiresFreshProof()
  @ApiCreatedResponse({ type: RecoveryCodesResponse })
  @ProblemAnswers('identity.nothing-to-recover')
  async makeRecoveryCodes(@Actor() actor: SignedIn): Promise<RecoveryCodesResponse> {
    return { recoveryCodes: await this.recoveryCodes.execute(actor) };
  }
}
