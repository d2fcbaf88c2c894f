import { ApiProperty } from '@nestjs/swagger';
import { POWERS, type Power } from '../../../domain/families/powers';
import type { OwnStudentProfile } from '../../../use-cases/students/read-own-student-profile';

export class OwnGuardianResponse {
  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty({ example: 'Dana W.' })
  displayName: string;

  @ApiProperty({ enum: POWERS, enumName: 'Power', isArray: true })
  powers: Power[];

  @ApiProperty({ description: 'Named on the sessions that their family books.' })
  isSupervisor: boolean;
}

/** What a student sees of themself. The date of birth stays with the guardians. */
export class OwnStudentProfileResponse {
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

  @ApiProperty({ type: String, nullable: true })
  handle: string | null;

  @ApiProperty({ type: [OwnGuardianResponse] })
  guardians: OwnGuardianResponse[];

  @ApiProperty({ description: 'The profile is, or soon will be, theirs to take over.' })
  hasHandover: boolean;
}

export function toOwnStudentProfileResponse(profile: OwnStudentProfile): OwnStudentProfileResponse {
  const { firstName, surname, grade, goals, timeZone, handle, hasHandover } = profile;
  return {
    firstName,
    surname,
    grade,
    goals,
    timeZone,
    handle,
    guardians: profile.guardians.map(({ accountId, displayName, powers, isSupervisor }) => ({
      accountId,
      displayName,
      powers: [...powers],
      isSupervisor,
    })),
    hasHandover,
  };
}
