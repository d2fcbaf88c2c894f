import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Actor,
  ClientAddress,
  OptionalActor,
  ProblemAnswers,
  Public,
  Requires,
  RequiresFreshProof,
  Settings,
  type SignedIn,
} from '@app/platform';
import type { CookieOptions, Request, Response } from 'express';
import { GoogleProvider } from '../../google/google-provider';
import { ReturnFromGoogle, type GoogleReturn } from '../../use-cases/google/return-from-google';
import { UnlinkGoogle } from '../../use-cases/google/unlink-google';
import { VisitGoogle, type GoogleVisit } from '../../use-cases/google/visit-google';
import { GoogleVisitResponse, SignInWaysResponse, VisitGoogleRequest } from './dto/google.dto';
import { GOOGLE_COOKIE, GOOGLE_COOKIE_PATH, googleTokenIn } from './google-cookie';
import { callerOf, SignInAnswer } from '../sign-in/sign-in-answer';

@Controller('google')
@ApiTags('identity')
export class GoogleController {
  constructor(
    private readonly google: GoogleProvider,
    private readonly visit: VisitGoogle,
    private readonly comeBack: ReturnFromGoogle,
    private readonly unlink: UnlinkGoogle,
    private readonly answer: SignInAnswer,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: SignInWaysResponse })
  @ProblemAnswers('platform.unavailable')
  getSignInWays(): SignInWaysResponse {
    return { isGoogleOffered: this.google.isOffered };
  }

  @Post('sign-ins')
  @Public()
  @ApiCreatedResponse({ type: GoogleVisitResponse })
  @ProblemAnswers('identity.google-unavailable', 'identity.too-many-attempts')
  async startGoogleSignIn(
    @Body() body: VisitGoogleRequest,
    @ClientAddress() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<GoogleVisitResponse> {
    return this.send(await this.visit.toSignIn(body.next, address), response);
  }

  @Post('link')
  @Requires('identity.own-account')
  @RequiresFreshProof()
  @ApiCreatedResponse({ type: GoogleVisitResponse })
  @ProblemAnswers('identity.google-unavailable', 'identity.too-many-attempts')
  async startGoogleLink(
    @Actor() actor: SignedIn,
    @ClientAddress() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<GoogleVisitResponse> {
    return this.send(await this.visit.toLink(actor, address), response);
  }

  @Delete('link')
  @HttpCode(204)
  @Requires('identity.own-account')
  @RequiresFreshProof()
  @ApiNoContentResponse()
  @ProblemAnswers('platform.not-found')
  async unlinkGoogle(@Actor() actor: SignedIn): Promise<void> {
    await this.unlink.execute(actor);
  }

  /** A browser comes here from Google, by a link: it is always sent on to a page. */
  @Get('callback')
  @Public()
  @ApiResponse({ status: 303, description: 'On to the page where this ends.' })
  @ProblemAnswers('platform.unavailable')
  async returnFromGoogle(
    @OptionalActor() actor: SignedIn | null,
    @Query('state') state: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const browserToken = googleTokenIn(request.headers.cookie);
    response.clearCookie(GOOGLE_COOKIE, this.cookieOptions());
    const query = new URL(request.originalUrl, this.settings.publicUrl).search;
    const returned = { query, state: String(state ?? ''), browserToken };
    const end = await this.comeBack.execute(returned, actor, callerOf(request));
    if (end.is === 'signed-in') await this.answer.give(end.signedIn, response);
    response.redirect(303, this.settings.publicUrl + pageAfter(end));
  }

  private send({ address, browserToken, expiresAt }: GoogleVisit, response: Response): GoogleVisitResponse {
    const expires = new Date(expiresAt.epochMilliseconds);
    response.cookie(GOOGLE_COOKIE, browserToken, { ...this.cookieOptions(), expires });
    return { address };
  }

  private cookieOptions(): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', secure: this.settings.isSecureOrigin, path: GOOGLE_COOKIE_PATH };
  }
}

/** The address of a stranger goes behind the #: that part is never sent to a server, and so is in no log. */
function pageAfter(end: GoogleReturn): string {
  switch (end.is) {
    case 'signed-in':
      return end.signedIn.awaitsSecondStep
        ? `/sign-in/second-step?next=${encodeURIComponent(end.nextPath)}`
        : end.nextPath;
    case 'unknown':
      return `/register?google=1#email=${encodeURIComponent(end.email)}`;
    case 'linked':
    case 'taken':
    case 'other-address':
      return `/settings/security?google=${end.is}`;
    case 'closed':
      return '/sign-in?google=closed';
    case 'failed':
    case 'unverified':
    case 'refused':
      return `${end.wasLink ? '/settings/security' : '/sign-in'}?google=${end.is}`;
  }
}
