import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Actor, IdempotencyKey, IdempotencyKeyRequired, ProblemAnswers, Requires, type SignedIn } from '@app/platform';
import { AddStudent } from '../../use-cases/students/add-student';
import { ReadFamily } from '../../use-cases/families/read-family';
import { AddStudentRequest, toStudentWish } from '../students/dto/add-student.request';
import { FamilyResponse, StudentResponse, toFamilyResponse, toStudentResponse } from './dto/family.response';

@Controller('families/:familyId')
@ApiTags('identity')
export class FamiliesController {
  constructor(
    private readonly readFamily: ReadFamily,
    private readonly addStudentUseCase: AddStudent,
  ) {}

  @Get()
  @Requires('identity.manage-family')
  @ApiOkResponse({ type: FamilyResponse })
  @ProblemAnswers('identity.family-not-found')
  async getFamily(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
  ): Promise<FamilyResponse> {
    return toFamilyResponse(await this.readFamily.execute(actor, familyId));
  }

  @Post('students')
  @Requires('identity.manage-family')
  @IdempotencyKeyRequired()
  @ApiCreatedResponse({ type: StudentResponse })
  @ProblemAnswers(
    'identity.family-not-found',
    'identity.power-missing',
    'identity.student-age-refused',
    'identity.unknown-time-zone',
    'identity.handle-refused',
    'identity.handle-taken',
    'identity.weak-secret',
    'platform.idempotency-key-reused',
  )
  async addStudent(
    @Actor() actor: SignedIn,
    @Param('familyId', ParseUUIDPipe) familyId: string,
    @Body() body: AddStudentRequest,
    @IdempotencyKey() key: IdempotencyKey,
  ): Promise<StudentResponse> {
    const studentId = await this.addStudentUseCase.execute(actor, familyId, toStudentWish(body), key);
    return toStudentResponse(await this.readFamily.student(studentId));
  }
}
