import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ClientAddress, InvalidRequest, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { ProveIdentity } from '../use-cases/prove-identity';
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
  @ProblemAnswers('identity.proof-refused', 'identity.too-many-attempts')
  async prove(@Actor() actor: SignedIn, @Body() body: ProofRequest, @ClientAddress() address: string): Promise<void> {
    if (body.password !== undefined) await this.proveIdentity.byPassword(actor, body.password, address);
    else if (body.code !== undefined) await this.proveIdentity.byCode(actor, body.code, address);
    else throw new InvalidRequest([{ pointer: '', detail: 'Send a password, a code or a passkey’s answer.' }]);
  }
}
