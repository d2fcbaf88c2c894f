import { ApiProperty } from '@nestjs/swagger';
import type { Student } from '../../domain/person';
import { POWERS, type Power } from '../../domain/powers';
import type { FamilyView } from '../../use-cases/read-family';

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

  @ApiProperty({ description: 'The name that the student signs in with.' })
  handle: string;

  @ApiProperty()
  isSuspended: boolean;

  @ApiProperty({ description: 'A guardian must be in the room before a session begins.' })
  requiresPresence: boolean;
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
}

export class FamilyResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: [GuardianResponse] })
  guardians: GuardianResponse[];

  @ApiProperty({ type: [StudentResponse] })
  students: StudentResponse[];
}

export function toStudentResponse(student: Student): StudentResponse {
  const { id, firstName, surname, grade, goals, timeZone, handle, isSuspended, requiresPresence } = student;
  return { id, firstName, surname, grade, goals, timeZone, handle, isSuspended, requiresPresence };
}

export function toFamilyResponse(family: FamilyView): FamilyResponse {
  return {
    id: family.id,
    name: family.name,
    guardians: family.guardians.map(({ accountId, firstName, lastName, powers }) => ({
      accountId,
      firstName,
      lastName,
      powers: [...powers],
    })),
    students: family.students.map(toStudentResponse),
  };
}
