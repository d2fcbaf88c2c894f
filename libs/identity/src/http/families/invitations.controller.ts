import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ClientAddress, ProblemAnswers, Public, Requires, type SignedIn } from '@app/platform';
import type { Request, Response } from 'express';
import { AcceptInvitation } from '../../use-cases/families/accept-invitation';
import { LookAtInvitation } from '../../use-cases/families/look-at-invitation';
import { UseJoinLink } from '../../use-cases/students/use-join-link';
import { InvitationOfferResponse, JoinedFamilyResponse, toOfferResponse } from './dto/invitation.response';
import { JoinOfferResponse } from './dto/join.response';
import { MeResponse } from '../sign-in/dto/me.response';
import { SecondStepResponse } from '../second-factors/dto/second-step.response';
import { TokenRequest } from '../dto/token.request';
import { callerOf, SignInAnswer } from '../sign-in/sign-in-answer';

/** What stands behind the links that people get: looked at first, used with one click that says yes. */
@Controller()
@ApiTags('identity')
export class InvitationsController {
  constructor(
    private readonly looking: LookAtInvitation,
    private readonly accepting: AcceptInvitation,
    private readonly joining: UseJoinLink,
    private readonly answer: SignInAnswer,
  ) {}

  @Post('invitations/look')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: InvitationOfferResponse })
  @ProblemAnswers('identity.invitation-gone', 'identity.invitation-used', 'identity.too-many-attempts')
  async lookAtInvitation(
    @Body() body: TokenRequest,
    @ClientAddress() address: string,
  ): Promise<InvitationOfferResponse> {
    return toOfferResponse(await this.looking.execute(body.token, address));
  }

  @Post('invitations/acceptance')
  @HttpCode(200)
  @Requires('identity.manage-family')
  @ApiOkResponse({ type: JoinedFamilyResponse })
  @ProblemAnswers(
    'identity.invitation-gone',
    'identity.invitation-used',
    'identity.invitation-not-yours',
    'identity.student-not-found',
    'identity.too-many-attempts',
  )
  acceptInvitation(
    @Actor() actor: SignedIn,
    @Body() body: TokenRequest,
    @ClientAddress() address: string,
  ): Promise<JoinedFamilyResponse> {
    return this.accepting.execute(actor, body.token, address);
  }

  @Post('sign-ins/join-link/look')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: JoinOfferResponse })
  @ProblemAnswers('identity.join-link-gone', 'identity.join-link-used', 'identity.too-many-attempts')
  lookAtJoinLink(@Body() body: TokenRequest, @ClientAddress() address: string): Promise<JoinOfferResponse> {
    return this.joining.look(body.token, address);
  }

  @Post('sign-ins/join-link')
  @Public()
  @ApiCreatedResponse({ type: MeResponse })
  @ApiAcceptedResponse({ type: SecondStepResponse })
  @ProblemAnswers(
    'identity.join-link-gone',
    'identity.join-link-used',
    'identity.account-suspended',
    'identity.too-many-attempts',
  )
  async signInWithJoinLink(
    @Body() body: TokenRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeResponse | SecondStepResponse> {
    return this.answer.give(await this.joining.execute(body.token, callerOf(request)), response);
  }
}
