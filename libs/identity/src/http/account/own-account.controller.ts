import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Actor,
  ClientAddress,
  ProblemAnswers,
  Public,
  Requires,
  RequiresFreshProof,
  type SignedIn,
} from '@app/platform';
import { LegalDocuments } from '../../persistence/legal/legal-documents';
import { AskEmailChange } from '../../use-cases/account/ask-email-change';
import { CancelEmailChange } from '../../use-cases/account/cancel-email-change';
import { ConfirmEmailChange } from '../../use-cases/account/confirm-email-change';
import { ReadOwnProfile } from '../../use-cases/account/read-own-profile';
import { SaveOwnProfile } from '../../use-cases/account/save-own-profile';
import {
  AskEmailChangeRequest,
  ConfirmEmailChangeRequest,
  ConfirmEmailChangeResponse,
  SaveAccountProfileRequest,
  SaveContactRequest,
  toProfileWish,
} from './dto/own-profile.request';
import {
  AcceptanceResponse,
  AccountProfileResponse,
  toAcceptanceResponse,
  toAccountProfileResponse,
} from './dto/own-profile.response';

@Controller()
@ApiTags('identity')
export class OwnAccountController {
  constructor(
    private readonly profiles: ReadOwnProfile,
    private readonly profile: SaveOwnProfile,
    private readonly askChange: AskEmailChange,
    private readonly cancelChange: CancelEmailChange,
    private readonly confirmChange: ConfirmEmailChange,
    private readonly documents: LegalDocuments,
  ) {}

  @Get('me/profile')
  @ProblemAnswers('platform.unauthenticated')
  @Requires('identity.own-account')
  @ApiOkResponse({ type: AccountProfileResponse })
  async getAccountProfile(@Actor() actor: SignedIn): Promise<AccountProfileResponse> {
    return toAccountProfileResponse(await this.profiles.execute(actor));
  }

  @Put('me/profile')
  @HttpCode(204)
  @Requires('identity.edit-own-profile')
  @ApiNoContentResponse()
  @ProblemAnswers('identity.birth-date-refused', 'identity.unknown-time-zone')
  async saveAccountProfile(@Actor() actor: SignedIn, @Body() body: SaveAccountProfileRequest): Promise<void> {
    await this.profile.execute(actor, toProfileWish(body));
  }

  @Put('me/contact')
  @HttpCode(204)
  @Requires('identity.edit-own-profile')
  @ApiNoContentResponse()
  @ProblemAnswers(
    'identity.outside-us',
    'identity.phone-refused',
    'identity.postal-code-refused',
    'identity.postal-code-elsewhere',
  )
  async saveContact(@Actor() actor: SignedIn, @Body() body: SaveContactRequest): Promise<void> {
    await this.profile.contact(actor, body);
  }

  @Post('me/email-change')
  @HttpCode(202)
  @Requires('identity.edit-own-profile')
  @RequiresFreshProof()
  @ApiAcceptedResponse({ description: 'Both mailboxes get a link, unless the new address has an account.' })
  @ProblemAnswers('identity.email-unchanged', 'identity.too-many-attempts')
  async askEmailChange(
    @Actor() actor: SignedIn,
    @Body() body: AskEmailChangeRequest,
    @ClientAddress() address: string,
  ): Promise<Record<string, never>> {
    await this.askChange.execute(actor, body.email, address);
    return {};
  }

  @Delete('me/email-change')
  @ProblemAnswers('platform.unauthenticated')
  @HttpCode(204)
  @Requires('identity.edit-own-profile')
  @ApiNoContentResponse()
  async cancelEmailChange(@Actor() actor: SignedIn): Promise<void> {
    await this.cancelChange.execute(actor);
  }

  @Post('email-changes/confirmations')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: ConfirmEmailChangeResponse })
  @ProblemAnswers('identity.link-gone', 'identity.too-many-attempts')
  async confirmEmailChange(
    @Body() body: ConfirmEmailChangeRequest,
    @ClientAddress() address: string,
  ): Promise<ConfirmEmailChangeResponse> {
    const { waitsFor } = await this.confirmChange.execute(body.token, address);
    return { waitsFor };
  }

  @Get('me/acceptances')
  @ProblemAnswers('platform.unauthenticated')
  @Requires('identity.own-account')
  @ApiOkResponse({ type: [AcceptanceResponse] })
  async listAcceptances(@Actor() actor: SignedIn): Promise<AcceptanceResponse[]> {
    const accepted = await this.profiles.acceptances(actor);
    return accepted.map((one) => toAcceptanceResponse(one, this.documents.get(one.document)));
  }
}
