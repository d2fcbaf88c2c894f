import { ApiProperty } from '@nestjs/swagger';
import type { Student } from '../../../domain/families/family';
import { POWERS, type Power } from '../../../domain/families/powers';
import type { FamilyView } from '../../../use-cases/families/read-family';

export class StudentResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  firstName: string;

  @ApiProperty({ type: String, nullable: true })
  surname: string | null;

  @ApiProperty({ type: String, nullable: true })
  grade: string | null;

  @ApiProperty({ type: String, nullable: true })
  goals: string | null;

  @ApiProperty({ example: 'America/Los_Angeles' })
  timeZone: string;

  @ApiProperty({ type: String, nullable: true, description: 'The name that the student signs in with.' })
  handle: string | null;

  @ApiProperty()
  isSuspended: boolean;

  @ApiProperty({ description: 'A guardian must be in the room before a session begins.' })
  requiresPresence: boolean;
}

export class FamilyStudentResponse extends StudentResponse {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The guardian who is named on sessions that this family books.',
  })
  supervisorId: string | null;
}

export class GuardedStudentResponse {
  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty({ enum: POWERS, enumName: 'Power', isArray: true })
  powers: Power[];

  @ApiProperty({ description: 'They want to be in the room before a session begins.' })
  demandsPresence: boolean;
}

export class GuardianResponse {
  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty()
  firstName: string;

  @ApiProperty({ type: String, nullable: true })
  lastName: string | null;

  @ApiProperty({ enum: POWERS, enumName: 'Power', isArray: true })
  powers: Power[];

  @ApiProperty({ type: [GuardedStudentResponse] })
  guards: GuardedStudentResponse[];
}

export class FamilyResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'uuid' })
  ownerId: string;

  @ApiProperty({ type: [GuardianResponse] })
  guardians: GuardianResponse[];

  @ApiProperty({ type: [FamilyStudentResponse] })
  students: FamilyStudentResponse[];
}

export function toStudentResponse(student: Student): StudentResponse {
  const { id, firstName, surname, grade, goals, timeZone, handle, isSuspended, requiresPresence } = student;
  return { id, firstName, surname, grade, goals, timeZone, handle, isSuspended, requiresPresence };
}

export function toFamilyResponse(family: FamilyView): FamilyResponse {
  return {
    id: family.id,
    name: family.name,
    ownerId: family.ownerId,
    guardians: family.guardians.map(({ accountId, firstName, lastName, powers, guards }) => ({
      accountId,
      firstName,
      lastName,
      powers: [...powers],
      guards: guards.map((link) => ({
        studentId: link.studentId,
        powers: [...link.powers],
        demandsPresence: link.demandsPresence,
      })),
    })),
    students: family.students.map((student) => ({
      ...toStudentResponse(student),
      supervisorId: student.supervisorId,
    })),
  };
}
