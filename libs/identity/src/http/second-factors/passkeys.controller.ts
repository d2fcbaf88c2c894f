import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, RequiresFreshProof, type SignedIn } from '@app/platform';
import { AddPasskey } from '../../use-cases/second-factors/add-passkey';
import { ChangePasskey } from '../../use-cases/second-factors/change-passkey';
import { AddPasskeyRequest, RenamePasskeyRequest } from './dto/passkey.request';
import {
  AddedPasskeyResponse,
  PasskeyOptionsResponse,
  toAddedPasskeyResponse,
  toPasskeyOptionsResponse,
} from './dto/passkey.response';
import { PasskeyResponse, toPasskeyResponse } from './dto/second-factors.response';

@Controller('passkeys')
@ApiTags('identity')
export class PasskeysController {
  constructor(
    private readonly add: AddPasskey,
    private readonly change: ChangePasskey,
  ) {}

  @Post('options')
  @Requires('identity.own-second-factor')
  @RequiresFreshProof()
  @ApiCreatedResponse({ type: PasskeyOptionsResponse })
  @ProblemAnswers('platform.unauthenticated')
  async startPasskey(@Actor() actor: SignedIn): Promise<PasskeyOptionsResponse> {
    return toPasskeyOptionsResponse(await this.add.ask(actor));
  }

  @Post()
  @Requires('identity.own-second-factor')
  @RequiresFreshProof()
  @ApiCreatedResponse({ type: AddedPasskeyResponse })
  @ProblemAnswers('identity.passkey-refused', 'identity.passkey-known')
  async addPasskey(@Actor() actor: SignedIn, @Body() body: AddPasskeyRequest): Promise<AddedPasskeyResponse> {
    return toAddedPasskeyResponse(await this.add.execute(actor, body.name, body.answer));
  }

  @Put(':passkeyId')
  @Requires('identity.own-second-factor')
  @ApiOkResponse({ type: PasskeyResponse })
  @ProblemAnswers('platform.not-found')
  async renamePasskey(
    @Actor() actor: SignedIn,
    @Param('passkeyId', ParseUUIDPipe) passkeyId: string,
    @Body() body: RenamePasskeyRequest,
  ): Promise<PasskeyResponse> {
    return toPasskeyResponse(await this.change.rename(actor, passkeyId, body.name));
  }

  @Delete(':passkeyId')
  @HttpCode(204)
  @Requires('identity.own-second-factor')
  @RequiresFreshProof()
  @ApiNoContentResponse()
  @ProblemAnswers('platform.not-found', 'identity.last-factor')
  async removePasskey(@Actor() actor: SignedIn, @Param('passkeyId', ParseUUIDPipe) passkeyId: string): Promise<void> {
    await this.change.remove(actor, passkeyId);
  }
}
