import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { ReadOwnStudentProfile } from '../../use-cases/students/read-own-student-profile';
import { OwnStudentProfileResponse, toOwnStudentProfileResponse } from './dto/own-student-profile.response';

@Controller('student-profile')
@ApiTags('identity')
export class OwnStudentProfileController {
  constructor(private readonly reading: ReadOwnStudentProfile) {}

  @Get()
  @Requires('identity.own-profile')
  @ApiOkResponse({ type: OwnStudentProfileResponse })
  @ProblemAnswers('identity.student-not-found')
  async getOwnStudentProfile(@Actor() actor: SignedIn): Promise<OwnStudentProfileResponse> {
    return toOwnStudentProfileResponse(await this.reading.execute(actor));
  }
}
