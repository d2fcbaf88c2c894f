import { ApiProperty } from '@nestjs/swagger';
import type { PersonFile } from '@app/identity';
import { toIso } from '@app/kernel';
import { SECTIONS, type Section } from '../../domain/break-glass';
import { PARTS } from './people.response';

export class UnmaskedIdentityResponse {
  @ApiProperty()
  firstName: string;

  @ApiProperty({ type: String, nullable: true })
  lastName: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate: string | null;

  @ApiProperty({ type: String, nullable: true })
  handle: string | null;
}

export class UnmaskedContactResponse {
  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  street: string | null;

  @ApiProperty({ type: String, nullable: true })
  city: string | null;

  @ApiProperty({ type: String, nullable: true })
  stateCode: string | null;

  @ApiProperty({ type: String, nullable: true })
  postalCode: string | null;
}

export class UnmaskedMemberResponse {
  @ApiProperty({ format: 'uuid' })
  accountId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: PARTS, enumName: 'FamilyPart' })
  as: (typeof PARTS)[number];
}

export class UnmaskedFamilyResponse {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: [UnmaskedMemberResponse] })
  members: UnmaskedMemberResponse[];
}

export class UnmaskedSignInResponse {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, nullable: true })
  address: string | null;

  @ApiProperty({ example: 'Chrome on Windows' })
  device: string;

  @ApiProperty()
  isOpen: boolean;
}

/** The part that was asked for; the others are null. */
export class UnmaskedResponse {
  @ApiProperty({ enum: SECTIONS, enumName: 'PersonSection' })
  section: Section;

  @ApiProperty({ type: UnmaskedIdentityResponse, nullable: true })
  identity: UnmaskedIdentityResponse | null;

  @ApiProperty({ type: UnmaskedContactResponse, nullable: true })
  contact: UnmaskedContactResponse | null;

  @ApiProperty({ type: [UnmaskedFamilyResponse], nullable: true })
  families: UnmaskedFamilyResponse[] | null;

  @ApiProperty({ type: [UnmaskedSignInResponse], nullable: true })
  signIns: UnmaskedSignInResponse[] | null;
}

export function toUnmasked(section: Section, file: PersonFile): UnmaskedResponse {
  const nothing: UnmaskedResponse = { section, identity: null, contact: null, families: null, signIns: null };
  switch (section) {
    case 'identity': {
      const { firstName, lastName, birthDate, handle } = file;
      return { ...nothing, identity: { firstName, lastName, birthDate: birthDate?.toString() ?? null, handle } };
    }
    case 'contact': {
      const { email, phone, street, city, stateCode, postalCode } = file;
      return { ...nothing, contact: { email, phone, street, city, stateCode, postalCode } };
    }
    case 'family':
      return { ...nothing, families: file.families.map(toUnmaskedFamily) };
    case 'sign-ins':
      return {
        ...nothing,
        signIns: file.signIns.map(({ at, address, device, isOpen }) => ({
          at: toIso(at),
          address,
          device,
          isOpen,
        })),
      };
  }
}

function toUnmaskedFamily({ name, members }: PersonFile['families'][number]): UnmaskedFamilyResponse {
  return {
    name,
    members: members.map(({ accountId, firstName, lastName, as }) => ({
      accountId,
      name: lastName === null ? firstName : `${firstName} ${lastName}`,
      as,
    })),
  };
}
