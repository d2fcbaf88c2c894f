import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, OptionalActor, ProblemAnswers, Public, Requires, type SignedIn } from '@app/platform';
import type { Request, Response } from 'express';
import { ReadMe } from '../../use-cases/account/read-me';
import { SignIn } from '../../use-cases/sign-in/sign-in';
import { SignOut } from '../../use-cases/sign-in/sign-out';
import { StudentSignIn } from '../../use-cases/sign-in/student-sign-in';
import { MeResponse, toMeResponse, ViewerResponse } from './dto/me.response';
import { SecondStepResponse } from '../second-factors/dto/second-step.response';
import { SignInRequest, StudentSignInRequest } from './dto/sign-in.request';
import { callerOf, SignInAnswer } from './sign-in-answer';

@Controller()
@ApiTags('identity')
export class SignInsController {
  constructor(
    private readonly signInUseCase: SignIn,
    private readonly studentSignIn: StudentSignIn,
    private readonly signOutUseCase: SignOut,
    private readonly readMe: ReadMe,
    private readonly answer: SignInAnswer,
  ) {}

  @Post('sign-ins')
  @Public()
  @ApiCreatedResponse({ type: MeResponse })
  @ApiAcceptedResponse({ type: SecondStepResponse })
  @ProblemAnswers(
    'identity.wrong-credentials',
    'identity.account-closed',
    'identity.email-unverified',
    'identity.account-suspended',
    'identity.too-many-attempts',
  )
  async signIn(
    @Body() body: SignInRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeResponse | SecondStepResponse> {
    const { email, password, comesBack } = body;
    return this.answer.give(
      await this.signInUseCase.execute(email, password, callerOf(request), { comesBack }),
      response,
    );
  }

  @Post('sign-ins/student')
  @Public()
  @ApiCreatedResponse({ type: MeResponse })
  @ApiAcceptedResponse({ type: SecondStepResponse })
  @ProblemAnswers('identity.wrong-credentials', 'identity.account-suspended', 'identity.too-many-attempts')
  async signInStudent(
    @Body() body: StudentSignInRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeResponse | SecondStepResponse> {
    return this.answer.give(
      await this.studentSignIn.execute(body.handle, body.passphrase, callerOf(request)),
      response,
    );
  }

  @Delete('sign-ins/current')
  @ProblemAnswers('platform.unauthenticated')
  @HttpCode(204)
  @Requires('identity.own-sign-in')
  @ApiNoContentResponse()
  async signOut(@Actor() actor: SignedIn, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.signOutUseCase.here(actor);
    this.answer.takeAway(response);
  }

  @Delete('sign-ins')
  @ProblemAnswers('platform.unauthenticated')
  @HttpCode(204)
  @Requires('identity.own-sign-in')
  @ApiNoContentResponse()
  async signOutEverywhere(@Actor() actor: SignedIn, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.signOutUseCase.everywhere(actor);
    this.answer.takeAway(response);
  }

  /** As `me`, and no refusal where nobody is signed in: what a page asks first, of whomever. */
  @Get('viewer')
  @Public()
  @ApiOkResponse({ type: ViewerResponse })
  @ProblemAnswers()
  async getViewer(@OptionalActor() actor: SignedIn | null): Promise<ViewerResponse> {
    return { me: actor && toMeResponse(await this.readMe.execute(actor.accountId)) };
  }

  @Get('me')
  @ProblemAnswers('platform.unauthenticated')
  @Requires('identity.own-sign-in')
  @ApiOkResponse({ type: MeResponse })
  async getMe(@Actor() actor: SignedIn): Promise<MeResponse> {
    return toMeResponse(await this.readMe.execute(actor.accountId));
  }
}
