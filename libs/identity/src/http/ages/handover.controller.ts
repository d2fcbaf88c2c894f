import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ClientAddress, ProblemAnswers, Requires, RequiresFreshProof, type SignedIn } from '@app/platform';
import { HandoverNotFound } from '../../family.errors';
import { CompleteHandover } from '../../use-cases/ages/complete-handover';
import { HandOverProfile } from '../../use-cases/ages/hand-over-profile';
import { HandoverRequest } from './dto/handover.request';
import { HandoverResponse, toHandoverResponse } from './dto/handover.response';
import { TokenRequest } from '../dto/token.request';

/** Students who come of age take their profile over. */
@Controller('handover')
@ApiTags('identity')
export class HandoverController {
  constructor(
    private readonly handing: HandOverProfile,
    private readonly completing: CompleteHandover,
  ) {}

  @Get()
  @Requires('identity.own-profile')
  @ApiOkResponse({ type: HandoverResponse })
  @ProblemAnswers('identity.handover-not-found')
  async getHandover(@Actor() actor: SignedIn): Promise<HandoverResponse> {
    const view = await this.handing.view(actor);
    if (!view) throw new HandoverNotFound();
    return toHandoverResponse(view);
  }

  @Post()
  @HttpCode(202)
  @Requires('identity.own-profile')
  @RequiresFreshProof()
  @ApiAcceptedResponse({ description: 'A mail is on its way to the address; nothing changes before it is opened.' })
  @ProblemAnswers(
    'identity.handover-too-early',
    'identity.handover-done',
    'identity.documents-changed',
    'identity.weak-secret',
    'identity.too-many-attempts',
  )
  async askForHandover(
    @Actor() actor: SignedIn,
    @Body() body: HandoverRequest,
    @ClientAddress() address: string,
  ): Promise<Record<string, never>> {
    const { email, password, accepted, keeps } = body;
    await this.handing.ask(actor, { email, password, accepted, keeps, address });
    return {};
  }

  @Post('confirmation')
  @HttpCode(204)
  @Requires('identity.own-profile')
  @ApiNoContentResponse()
  @ProblemAnswers('identity.link-gone', 'identity.handover-address-taken', 'identity.too-many-attempts')
  async completeHandover(
    @Actor() actor: SignedIn,
    @Body() body: TokenRequest,
    @ClientAddress() address: string,
  ): Promise<void> {
    await this.completing.execute(actor, body.token, address);
  }
}
