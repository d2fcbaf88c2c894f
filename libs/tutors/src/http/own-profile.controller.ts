import { Actor, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { GetOwnProfile } from '../use-cases/get-own-profile';
import { SaveOwnProfile } from '../use-cases/save-own-profile';
import { SaveOwnProfileRequest, toProfileDraft } from './dto/save-own-profile.request';
import { OwnProfileResponse } from './dto/tutor.response';
import { toOwnProfileResponse } from './dto/tutor-mapper';

@Controller('tutor/profile')
@ApiTags('tutors')
export class OwnProfileController {
  constructor(
    private readonly getProfile: GetOwnProfile,
    private readonly saveProfile: SaveOwnProfile,
  ) {}

  @Get()
  @Requires('tutors.edit-own-profile')
  @ApiOkResponse({ type: OwnProfileResponse })
  @ProblemAnswers('tutors.no-profile')
  async getOwnTutorProfile(@Actor() actor: SignedIn): Promise<OwnProfileResponse> {
    return toOwnProfileResponse(await this.getProfile.execute(actor.accountId));
  }

  /** The whole profile; the first time it begins an application. */
  @Put()
  @Requires('tutors.edit-own-profile')
  @ApiOkResponse({ type: OwnProfileResponse })
  @ProblemAnswers(
    'platform.invalid-request',
    'tutors.unknown-subject',
    'tutors.level-not-offered',
    'tutors.unknown-time-zone',
    'tutors.video-refused',
    'tutors.application-closed',
  )
  async saveOwnTutorProfile(
    @Actor() actor: SignedIn,
    @Body() body: SaveOwnProfileRequest,
  ): Promise<OwnProfileResponse> {
    await this.saveProfile.execute(actor.accountId, toProfileDraft(body));
    return toOwnProfileResponse(await this.getProfile.execute(actor.accountId));
  }
}
