import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { ChangeGuardianship } from '../../use-cases/families/change-guardianship';
import { EditStudent } from '../../use-cases/students/edit-student';
import { MakeJoinLink } from '../../use-cases/students/make-join-link';
import { ReadStudent } from '../../use-cases/students/read-student';
import { ReportAge } from '../../use-cases/ages/report-age';
import { ResetPassphrase } from '../../use-cases/students/reset-passphrase';
import { SuspendStudent } from '../../use-cases/students/suspend-student';
import {
  EditStudentRequest,
  PresenceRequest,
  ReportAgeRequest,
  ResetPassphraseRequest,
  toStudentEdit,
} from './dto/student.request';
import {
  JoinLinkResponse,
  StudentProfileResponse,
  toJoinLinkResponse,
  toStudentProfileResponse,
} from './dto/student.response';

/** One student, as a guardian of this family cares for them. */
@Controller('families/:familyId/students/:studentId')
@ApiTags('identity')
export class StudentsController {
  constructor(
    private readonly readStudent: ReadStudent,
    private readonly editStudentUseCase: EditStudent,
    private readonly suspension: SuspendStudent,
    private readonly resetPassphraseUseCase: ResetPassphrase,
    private readonly joinLinks: MakeJoinLink,
    private readonly guardianship: ChangeGuardianship,
  ) {}

  @Get()
  @Requires('identity.manage-family')
  @ApiOkResponse({ type: StudentProfileResponse })
  @ProblemAnswers('identity.student-not-found')
  async getStudent(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Param('studentId', ParseUUIDPipe) studentId: string,
  ): Promise<StudentProfileResponse> {
    return toStudentProfileResponse(await this.readStudent.execute(actor, familyId, studentId));
  }

  @Put()
  @Requires('identity.manage-family')
  @ApiOkResponse({ type: StudentProfileResponse })
  @ProblemAnswers(
    'identity.student-not-found',
    'identity.power-missing',
    'identity.student-age-refused',
    'identity.student-is-adult',
    'identity.unknown-time-zone',
  )
  async editStudent(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Param('studentId', ParseUUIDPipe) studentId: string,
    @Body() body: EditStudentRequest,
  ): Promise<StudentProfileResponse> {
    await this.editStudentUseCase.execute(actor, familyId, studentId, toStudentEdit(body));
    return toStudentProfileResponse(await this.readStudent.execute(actor, familyId, studentId));
  }

  @Put('suspension')
  @HttpCode(204)
  @Requires('identity.manage-family')
  @ApiNoContentResponse()
  @ProblemAnswers('identity.student-not-found', 'identity.power-missing', 'identity.student-is-adult')
  async suspendStudent(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Param('studentId', ParseUUIDPipe) studentId: string,
  ): Promise<void> {
    await this.suspension.suspend(actor, studentId, familyId);
  }

  @Delete('suspension')
  @HttpCode(204)
  @Requires('identity.manage-family')
  @ApiNoContentResponse()
  @ProblemAnswers(
    'identity.student-not-found',
    'identity.power-missing',
    'identity.age-in-doubt',
    'identity.paused-by-other-family',
  )
  async resumeStudent(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Param('studentId', ParseUUIDPipe) studentId: string,
  ): Promise<void> {
    await this.suspension.resume(actor, studentId, familyId);
  }

  @Put('passphrase')
  @HttpCode(204)
  @Requires('identity.manage-family')
  @ApiNoContentResponse()
  @ProblemAnswers(
    'identity.student-not-found',
    'identity.power-missing',
    'identity.student-is-adult',
    'identity.weak-secret',
  )
  async resetPassphrase(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Param('studentId', ParseUUIDPipe) studentId: string,
    @Body() body: ResetPassphraseRequest,
  ): Promise<void> {
    await this.resetPassphraseUseCase.execute(actor, familyId, studentId, body.passphrase);
  }

  @Post('join-links')
  @Requires('identity.manage-family')
  @ApiCreatedResponse({ type: JoinLinkResponse })
  @ProblemAnswers(
    'identity.student-not-found',
    'identity.power-missing',
    'identity.student-is-adult',
    'identity.student-suspended',
    'identity.too-many-attempts',
  )
  async makeJoinLink(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Param('studentId', ParseUUIDPipe) studentId: string,
  ): Promise<JoinLinkResponse> {
    return toJoinLinkResponse(await this.joinLinks.execute(actor, familyId, studentId));
  }

  @Delete('join-links')
  @HttpCode(204)
  @Requires('identity.manage-family')
  @ApiNoContentResponse()
  @ProblemAnswers('identity.student-not-found', 'identity.power-missing', 'identity.student-is-adult')
  async revokeJoinLinks(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Param('studentId', ParseUUIDPipe) studentId: string,
  ): Promise<void> {
    await this.joinLinks.revoke(actor, familyId, studentId);
  }

  @Put('presence')
  @HttpCode(204)
  @Requires('identity.manage-family')
  @ApiNoContentResponse()
  @ProblemAnswers('identity.student-not-found', 'identity.presence-not-possible')
  async demandPresence(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Param('studentId', ParseUUIDPipe) studentId: string,
    @Body() body: PresenceRequest,
  ): Promise<void> {
    await this.guardianship.demandPresence(actor, familyId, studentId, body.demandsPresence);
  }
}

/** A doubt about a student's age, from whoever sees them as a guardian or as staff. */
@Controller('students/:studentId/age-reports')
@ApiTags('identity')
export class AgeReportsController {
  constructor(private readonly reporting: ReportAge) {}

  @Post()
  @HttpCode(202)
  @Requires('identity.own-account')
  @ApiAcceptedResponse({ description: 'The profile is paused until our staff have looked into it.' })
  @ProblemAnswers('identity.student-not-found', 'identity.too-many-attempts')
  async reportAge(
    @Actor() actor: SignedIn,
    @Param('studentId', ParseUUIDPipe) studentId: string,
    @Body() body: ReportAgeRequest,
  ): Promise<Record<string, never>> {
    await this.reporting.execute(actor, studentId, body.note || null);
    return {};
  }
}
