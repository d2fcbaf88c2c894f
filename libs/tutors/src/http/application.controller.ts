import { Actor, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OwnApplications } from '../use-cases/own-application';
import { SaveApplication } from '../use-cases/save-application';
import { StartApplication } from '../use-cases/start-application';
import { SubmitApplication } from '../use-cases/submit-application';
import { SaveApplicationRequest, toApplicationChange } from './dto/application.request';
import { FoundApplicationResponse, OwnApplicationResponse, toOwnApplicationResponse } from './dto/application.response';

@Controller('tutor/application')
@ApiTags('tutors')
export class ApplicationController {
  constructor(
    private readonly own: OwnApplications,
    private readonly start: StartApplication,
    private readonly save: SaveApplication,
    private readonly submit: SubmitApplication,
  ) {}

  @Get()
  @Requires('tutors.apply')
  @ApiOkResponse({ type: FoundApplicationResponse })
  @ProblemAnswers()
  async getOwnApplication(@Actor() actor: SignedIn): Promise<FoundApplicationResponse> {
    const own = await this.own.find(actor.accountId);
    return { application: own && toOwnApplicationResponse(own) };
  }

  /** Begins one; asked again, it answers the one that is there. */
  @Post()
  @HttpCode(200)
  @Requires('tutors.apply')
  @ApiOkResponse({ type: OwnApplicationResponse })
  @ProblemAnswers('tutors.may-not-apply-yet')
  async startApplication(@Actor() actor: SignedIn): Promise<OwnApplicationResponse> {
    await this.start.execute(actor.accountId);
    return toOwnApplicationResponse(await this.own.get(actor.accountId));
  }

  /** Keeps what was written so far; fields that are left out stay as they are. */
  @Patch()
  @Requires('tutors.apply')
  @ApiOkResponse({ type: OwnApplicationResponse })
  @ProblemAnswers(
    'platform.invalid-request',
    'tutors.no-application',
    'tutors.application-closed',
    'tutors.unknown-subject',
    'tutors.level-not-offered',
    'tutors.unknown-time-zone',
    'tutors.video-refused',
  )
  async saveApplication(
    @Actor() actor: SignedIn,
    @Body() body: SaveApplicationRequest,
  ): Promise<OwnApplicationResponse> {
    await this.save.execute(actor.accountId, toApplicationChange(body));
    return toOwnApplicationResponse(await this.own.get(actor.accountId));
  }

  @Post('submission')
  @HttpCode(200)
  @Requires('tutors.apply')
  @ApiOkResponse({ type: OwnApplicationResponse })
  @ProblemAnswers('tutors.no-application', 'tutors.application-closed', 'tutors.application-incomplete')
  async submitApplication(@Actor() actor: SignedIn): Promise<OwnApplicationResponse> {
    await this.submit.execute(actor.accountId);
    return toOwnApplicationResponse(await this.own.get(actor.accountId));
  }
}
