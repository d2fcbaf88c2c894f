import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ClientAddress, InvalidRequest, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { ProveIdentity } from '../../use-cases/sign-in/prove-identity';
import { PasskeyOptionsResponse, toPasskeyOptionsResponse } from '../second-factors/dto/passkey.response';
import { ProofMethodsResponse } from './dto/proof-methods.response';
import { ProofRequest } from './dto/proof.request';

@Controller('proofs')
@ApiTags('identity')
export class ProofsController {
  constructor(private readonly proveIdentity: ProveIdentity) {}

  @Get('methods')
  @Requires('identity.own-second-factor')
  @ApiOkResponse({ type: ProofMethodsResponse })
  @ProblemAnswers('platform.unauthenticated')
  async getProofMethods(@Actor() actor: SignedIn): Promise<ProofMethodsResponse> {
    return { methods: await this.proveIdentity.methodsOf(actor) };
  }

  @Post()
  @HttpCode(204)
  @Requires('identity.own-second-factor')
  @ApiNoContentResponse()
  @ProblemAnswers('identity.proof-refused', 'identity.passkey-refused', 'identity.too-many-attempts')
  async prove(@Actor() actor: SignedIn, @Body() body: ProofRequest, @ClientAddress() address: string): Promise<void> {
    if (body.password !== undefined) await this.proveIdentity.byPassword(actor, body.password, address);
    else if (body.code !== undefined) await this.proveIdentity.byCode(actor, body.code, address);
    else if (body.passkey !== undefined) await this.proveIdentity.byPasskey(actor, body.passkey);
    else throw new InvalidRequest([{ pointer: '/password', detail: 'Enter a password or a code, or use a passkey.' }]);
  }

  @Post('passkey-options')
  @Requires('identity.own-second-factor')
  @ApiCreatedResponse({ type: PasskeyOptionsResponse })
  @ProblemAnswers('platform.unauthenticated')
  async startProof(@Actor() actor: SignedIn): Promise<PasskeyOptionsResponse> {
    return toPasskeyOptionsResponse(await this.proveIdentity.askPasskey(actor));
  }
}
