import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Public, Requires, Settings, type SignedIn } from '@app/platform';
import type { CookieOptions, Request, Response } from 'express';
import { SESSION_COOKIE, tokenIn } from '../session-cookie';
import type { Caller, SignedInNow } from '../use-cases/open-sign-in';
import { ReadMe } from '../use-cases/read-me';
import { SignIn } from '../use-cases/sign-in';
import { SignOut } from '../use-cases/sign-out';
import { StudentSignIn } from '../use-cases/student-sign-in';
import { MeResponse, toMeResponse } from './dto/me.response';
import { SignInRequest, StudentSignInRequest } from './dto/sign-in.request';

@Controller()
@ApiTags('identity')
export class SignInsController {
  constructor(
    private readonly signInUseCase: SignIn,
    private readonly studentSignIn: StudentSignIn,
    private readonly signOutUseCase: SignOut,
    private readonly readMe: ReadMe,
    private readonly settings: Settings,
  ) {}

  @Post('sign-ins')
  @Public()
  @ApiCreatedResponse({ type: MeResponse })
  @ProblemAnswers(
    'identity.wrong-credentials',
    'identity.email-unverified',
    'identity.account-suspended',
    'identity.too-many-attempts',
  )
  async signIn(
    @Body() body: SignInRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeResponse> {
    return this.answer(await this.signInUseCase.execute(body.email, body.password, callerOf(request)), response);
  }

  @Post('sign-ins/student')
  @Public()
  @ApiCreatedResponse({ type: MeResponse })
  @ProblemAnswers('identity.wrong-credentials', 'identity.account-suspended', 'identity.too-many-attempts')
  async signInStudent(
    @Body() body: StudentSignInRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeResponse> {
    return this.answer(await this.studentSignIn.execute(body.handle, body.passphrase, callerOf(request)), response);
  }

  @Delete('sign-ins/current')
  @ProblemAnswers('platform.unauthenticated')
  @HttpCode(204)
  @Requires('identity.own-account')
  @ApiNoContentResponse()
  async signOut(@Actor() actor: SignedIn, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.signOutUseCase.here(actor);
    response.clearCookie(SESSION_COOKIE, this.cookieOptions());
  }

  @Delete('sign-ins')
  @ProblemAnswers('platform.unauthenticated')
  @HttpCode(204)
  @Requires('identity.own-account')
  @ApiNoContentResponse()
  async signOutEverywhere(@Actor() actor: SignedIn, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.signOutUseCase.everywhere(actor);
    response.clearCookie(SESSION_COOKIE, this.cookieOptions());
  }

  @Get('me')
  @ProblemAnswers('platform.unauthenticated')
  @Requires('identity.own-account')
  @ApiOkResponse({ type: MeResponse })
  async getMe(@Actor() actor: SignedIn): Promise<MeResponse> {
    return toMeResponse(await this.readMe.execute(actor.accountId));
  }

  private async answer(signedIn: SignedInNow, response: Response): Promise<MeResponse> {
    const expires = new Date(signedIn.expiresAt.epochMilliseconds);
    response.cookie(SESSION_COOKIE, signedIn.token, { ...this.cookieOptions(), expires });
    return toMeResponse(await this.readMe.execute(signedIn.accountId));
  }

  private cookieOptions(): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', secure: this.settings.isSecureOrigin, path: '/' };
  }
}

function callerOf(request: Request): Caller {
  return {
    address: request.ip ?? '',
    userAgent: request.header('user-agent') ?? null,
    carriedToken: tokenIn(request.headers.cookie),
  };
}
