import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { ProveIdentity } from '../use-cases/prove-identity';
import { ProofMethodsResponse } from './dto/proof-methods.response';
import { ProofRequest } from './dto/proof.request';

@Controller('proofs')
@ApiTags('identity')
export class ProofsController {
  constructor(private readonly proveIdentity: ProveIdentity) {}

  @Get('methods')
  @Requires('identity.own-account')
  @ApiOkResponse({ type: ProofMethodsResponse })
  @ProblemAnswers('platform.unauthenticated')
  async getProofMethods(@Actor() actor: SignedIn): Promise<ProofMethodsResponse> {
    return { methods: await this.proveIdentity.methodsOf(actor) };
  }

  @Post()
  @HttpCode(204)
  @Requires('identity.own-account')
  @ApiNoContentResponse()
  @ProblemAnswers('identity.proof-refused', 'identity.too-many-attempts')
  async prove(@Actor() actor: SignedIn, @Body() body: ProofRequest): Promise<void> {
    await this.proveIdentity.execute(actor, body);
  }
}
