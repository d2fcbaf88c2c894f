import { ApiProperty } from '@nestjs/swagger';
import { toIso } from '@app/kernel';
import { POWERS, type Power } from '../../../domain/families/powers';
import { PAUSED_BY, type PausedBy, type StudentProfile } from '../../../domain/students/student-profile';
import type { MadeJoinLink } from '../../../use-cases/students/make-join-link';
import { StudentResponse, toStudentResponse } from '../../families/dto/family.response';

export class SupervisorResponse {
  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty()
  firstName: string;

  @ApiProperty({ type: String, nullable: true })
  lastName: string | null;
}

export class StudentProfileResponse extends StudentResponse {
  @ApiProperty({ format: 'uuid' })
  familyId: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate: string | null;

  @ApiProperty({ type: String, nullable: true })
  accessibilityNeeds: string | null;

  @ApiProperty({ enum: POWERS, enumName: 'Power', isArray: true, description: 'Of the reader, in this family.' })
  powers: Power[];

  @ApiProperty({ description: 'Whether the reader wants to be in the room before a session begins.' })
  demandsPresence: boolean;

  @ApiProperty({ type: SupervisorResponse, nullable: true, description: 'Named on sessions that this family books.' })
  supervisor: SupervisorResponse | null;

  @ApiProperty({ description: 'Another family guards the student as well.' })
  hasOtherFamily: boolean;

  @ApiProperty({
    enum: PAUSED_BY,
    enumName: 'PausedBy',
    isArray: true,
    description: 'Whose pauses stand. Each family ends its own.',
  })
  pausedBy: PausedBy[];

  @ApiProperty({ description: 'Our staff check the age; until then the profile is paused.' })
  isAgeInDoubt: boolean;

  @ApiProperty()
  isAdult: boolean;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  comesOfAgeOn: string | null;
}

export class JoinLinkResponse {
  @ApiProperty({ description: 'Works once. The secret stands behind the #, which no server sees.' })
  url: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export function toStudentProfileResponse(profile: StudentProfile): StudentProfileResponse {
  const { supervisor } = profile;
  return {
    ...toStudentResponse(profile),
    familyId: profile.familyId,
    birthDate: profile.birthDate?.toString() ?? null,
    accessibilityNeeds: profile.accessibilityNeeds,
    powers: [...profile.powers],
    demandsPresence: profile.demandsPresence,
    supervisor: supervisor && {
      accountId: supervisor.accountId,
      firstName: supervisor.firstName,
      lastName: supervisor.lastName,
    },
    hasOtherFamily: profile.hasOtherFamily,
    pausedBy: [...profile.pausedBy],
    isAgeInDoubt: profile.isAgeInDoubt,
    isAdult: profile.isAdult,
    comesOfAgeOn: profile.comesOfAgeOn?.toString() ?? null,
  };
}

export const toJoinLinkResponse = ({ url, expiresAt }: MadeJoinLink): JoinLinkResponse => ({
  url,
  expiresAt: toIso(expiresAt),
});
