import { ApiProperty } from '@nestjs/swagger';
import type { AccountState } from '@app/identity';
import { toIso } from '@app/kernel';
import { ROLES, type Role } from '@app/platform';
import { PURPOSES, type BreakGlass, type Purpose } from '../../domain/break-glass';
import type { AgeGroup } from '../../domain/mask';
import type { MaskedFile } from '../../use-cases/read-person';
import type { MaskedPerson, SearchResult } from '../../use-cases/search-people';

const STATES: AccountState[] = ['active', 'suspended', 'closed'];
export const PARTS = ['owner', 'guardian', 'student'] as const;
const AGE_GROUPS: AgeGroup[] = ['adult', 'minor', 'unknown'];

export class MaskedPersonResponse {
  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty({ example: 'Dana W.' })
  displayName: string;

  @ApiProperty({ type: String, nullable: true, example: 'd•••@e•••.com' })
  email: string | null;

  @ApiProperty({ type: String, nullable: true, example: 's•••' })
  handle: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'NY' })
  stateCode: string | null;

  @ApiProperty({ enum: STATES, enumName: 'AccountState' })
  state: AccountState;

  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles: Role[];
}

export class PeopleFoundResponse {
  @ApiProperty({ type: [MaskedPersonResponse] })
  people: MaskedPersonResponse[];

  @ApiProperty({ description: 'There are more: narrow the search.' })
  hasMore: boolean;
}

export class MaskedMemberResponse {
  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty({ enum: PARTS, enumName: 'FamilyPart' })
  as: (typeof PARTS)[number];
}

export class FamilyMinutesResponse {
  @ApiProperty()
  available: number;

  @ApiProperty()
  held: number;
}

export class MaskedFamilyResponse {
  @ApiProperty({ format: 'uuid' })
  familyId: string;

  @ApiProperty({ type: [MaskedMemberResponse] })
  members: MaskedMemberResponse[];

  @ApiProperty({ type: FamilyMinutesResponse, nullable: true })
  minutes: FamilyMinutesResponse | null;
}

export class PersonTutorResponse {
  @ApiProperty({ format: 'uuid' })
  tutorId: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  isListed: boolean;
}

export class BreakGlassResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: PURPOSES, enumName: 'BreakGlassPurpose' })
  purpose: Purpose;

  @ApiProperty()
  ticket: string;

  @ApiProperty({ format: 'date-time' })
  openedAt: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class PersonFileResponse extends MaskedPersonResponse {
  @ApiProperty()
  isEmailVerified: boolean;

  @ApiProperty({ type: String, nullable: true, example: '••• 34' })
  phone: string | null;

  @ApiProperty({ enum: AGE_GROUPS, enumName: 'AgeGroup' })
  ageGroup: AgeGroup;

  @ApiProperty()
  timeZone: string;

  @ApiProperty({ format: 'date-time' })
  registeredAt: string;

  @ApiProperty()
  openSignIns: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastSignInAt: string | null;

  @ApiProperty({ type: [MaskedFamilyResponse] })
  families: MaskedFamilyResponse[];

  @ApiProperty({ type: PersonTutorResponse, nullable: true })
  tutor: PersonTutorResponse | null;

  @ApiProperty({ type: BreakGlassResponse, nullable: true })
  access: BreakGlassResponse | null;

  @ApiProperty({ description: 'Whether the caller may ask for the unmasked file.' })
  mayOpen: boolean;

  @ApiProperty()
  minutesAtMost: number;
}

export function toMaskedPerson(person: MaskedPerson): MaskedPersonResponse {
  return {
    accountId: person.accountId,
    displayName: person.displayName,
    email: person.email,
    handle: person.handle,
    stateCode: person.stateCode,
    state: person.state,
    roles: [...person.roles],
  };
}

export function toPeopleFound({ people, hasMore }: SearchResult): PeopleFoundResponse {
  return { people: people.map(toMaskedPerson), hasMore };
}

export function toBreakGlassResponse(glass: BreakGlass): BreakGlassResponse {
  return {
    id: glass.id,
    purpose: glass.purpose,
    ticket: glass.ticket,
    openedAt: toIso(glass.openedAt),
    expiresAt: toIso(glass.expiresAt),
  };
}

export function toPersonFile(file: MaskedFile): PersonFileResponse {
  return {
    ...toMaskedPerson(file),
    isEmailVerified: file.isEmailVerified,
    phone: file.phone,
    ageGroup: file.ageGroup,
    timeZone: file.timeZone,
    registeredAt: toIso(file.registeredAt),
    openSignIns: file.openSignIns,
    lastSignInAt: file.lastSignInAt && toIso(file.lastSignInAt),
    families: file.families.map(({ familyId, members, minutes }) => ({
      familyId,
      members: members.map(({ accountId, displayName, as }) => ({ accountId, displayName, as })),
      minutes: minutes && { available: minutes.available, held: minutes.held },
    })),
    tutor: file.tutor && {
      tutorId: file.tutor.tutorId,
      displayName: file.tutor.displayName,
      isListed: file.tutor.isListed,
    },
    access: file.access && toBreakGlassResponse(file.access),
    mayOpen: file.mayOpen,
    minutesAtMost: file.minutesAtMost,
  };
}
