import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsEmail, IsIn, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import type { InvitationKind } from '../../../domain/families/invitation';
import { POWERS, type Power } from '../../../domain/families/powers';
import type { InvitationWish } from '../../../use-cases/families/invite-guardian';

const KINDS = ['guardian', 'other-family'] as const;

export class PowersRequest {
  @ApiProperty({ enum: POWERS, enumName: 'Power', isArray: true, description: 'None of them ends the guardianship.' })
  @IsArray({ message: 'Name the powers.' })
  @ArrayUnique({ message: 'Name each power once.' })
  @IsIn(POWERS, { each: true, message: 'There is no such power.' })
  powers: Power[];
}

export class OwnerRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'Choose a guardian of the family.' })
  accountId: string;
}

export class InvitedStudentRequest extends PowersRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'Choose a student of the family.' })
  studentId: string;
}

export class InviteGuardianRequest {
  @ApiProperty({ enum: KINDS, enumName: 'InvitationKind' })
  @IsIn(KINDS, { message: 'Say whether they join your family or guard the student from their own.' })
  kind: InvitationKind;

  @ApiProperty({ format: 'email', maxLength: 254 })
  @IsEmail({}, { message: 'Enter an e-mail address like name@example.com.' })
  @MaxLength(254, { message: 'The e-mail address is too long.' })
  email: string;

  @ApiProperty({ type: [InvitedStudentRequest] })
  @IsArray({ message: 'Choose at least one student.' })
  @ArrayMaxSize(20, { message: 'These are too many students at once.' })
  @ValidateNested({ each: true })
  @Type(() => InvitedStudentRequest)
  students: InvitedStudentRequest[];
}

export const toInvitationWish = ({ kind, email, students }: InviteGuardianRequest): InvitationWish => ({
  kind,
  email,
  students: students.map(({ studentId, powers }) => ({ studentId, powers })),
});
