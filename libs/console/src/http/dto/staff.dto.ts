import { ApiProperty } from '@nestjs/swagger';
import { ArrayUnique, IsArray, IsEmail, IsIn, MaxLength } from 'class-validator';
import { STAFF_ROLES, type StaffMember, type StaffRole } from '@app/identity';
import { toIso } from '@app/kernel';
import { Reason } from './fields';

export class SetStaffRolesRequest {
  @ApiProperty({ enum: STAFF_ROLES, enumName: 'StaffRole', isArray: true, description: 'All of them from now on.' })
  @IsArray({ message: 'Choose the roles.' })
  @ArrayUnique({ message: 'Choose each role once.' })
  @IsIn(STAFF_ROLES, { each: true, message: 'Choose from the roles of staff.' })
  roles: StaffRole[];

  @Reason()
  reason: string;
}

export class AddStaffRequest extends SetStaffRolesRequest {
  @ApiProperty({ format: 'email' })
  @IsEmail({}, { message: 'Write a whole e-mail address.' })
  @MaxLength(254, { message: 'Write a whole e-mail address.' })
  email: string;
}

export class StaffMemberResponse {
  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty()
  firstName: string;

  @ApiProperty({ type: String, nullable: true })
  lastName: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ enum: STAFF_ROLES, enumName: 'StaffRole', isArray: true })
  roles: StaffRole[];

  @ApiProperty({ format: 'date-time' })
  since: string;

  @ApiProperty({ description: 'The caller: their roles are for another admin to change.' })
  isYou: boolean;
}

export class StaffResponse {
  @ApiProperty({ type: [StaffMemberResponse] })
  staff: StaffMemberResponse[];
}

export function toStaffResponse(staff: readonly StaffMember[], callerId: string): StaffResponse {
  return {
    staff: staff.map(({ accountId, firstName, lastName, email, roles, since }) => ({
      accountId,
      firstName,
      lastName,
      email,
      roles: [...roles],
      since: toIso(since),
      isYou: accountId === callerId,
    })),
  };
}
