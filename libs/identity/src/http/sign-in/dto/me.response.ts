import { ApiProperty } from '@nestjs/swagger';
import { PERMISSIONS, ROLES, type Permission, type Role } from '@app/platform';
import { POWERS, type Power } from '../../../domain/families/powers';
import type { Me } from '../../../use-cases/account/read-me';

export class MyFamilyResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  /** Whether they own it. Families may have the same name. */
  @ApiProperty()
  isOwn: boolean;

  @ApiProperty({ enum: POWERS, enumName: 'Power', isArray: true })
  powers: Power[];
}

export class MeResponse {
  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty()
  firstName: string;

  @ApiProperty({ type: String, nullable: true })
  lastName: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ example: 'America/Los_Angeles' })
  timeZone: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles: Role[];

  @ApiProperty({ enum: Object.keys(PERMISSIONS), enumName: 'Permission', isArray: true })
  permissions: Permission[];

  @ApiProperty({ type: [MyFamilyResponse] })
  families: MyFamilyResponse[];

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  studentId: string | null;

  /** Staff who can do nothing before they have set a second factor up. */
  @ApiProperty()
  mustAddSecondFactor: boolean;
}

export class ViewerResponse {
  @ApiProperty({ type: MeResponse, nullable: true, description: 'Null where nobody is signed in.' })
  me: MeResponse | null;
}

export function toMeResponse(me: Me): MeResponse {
  return {
    accountId: me.accountId,
    firstName: me.firstName,
    lastName: me.lastName,
    email: me.email,
    timeZone: me.timeZone,
    roles: [...me.roles],
    permissions: [...me.permissions],
    families: me.families.map(({ id, name, isOwn, powers }) => ({ id, name, isOwn, powers: [...powers] })),
    studentId: me.studentId,
    mustAddSecondFactor: me.mustAddSecondFactor,
  };
}
