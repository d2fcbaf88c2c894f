import { ApiProperty } from '@nestjs/swagger';
import type { LegalDocument } from '../../../domain/legal/legal-document';
import { LEGAL_DOCUMENTS, type LegalDocumentName } from '../../../domain/legal/legal-document';
import type { AcceptedVersion } from '../../../domain/account/own-profile';
import type { OwnProfileView } from '../../../use-cases/account/read-own-profile';

export class WaitingEmailResponse {
  @ApiProperty()
  newEmail: string;

  @ApiProperty({ description: 'The mailbox of the address that is used now has answered.' })
  isConfirmedByOld: boolean;

  @ApiProperty({ description: 'The mailbox of the new address has answered.' })
  isConfirmedByNew: boolean;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class AccountProfileResponse {
  @ApiProperty()
  firstName: string;

  @ApiProperty({ type: String, nullable: true })
  lastName: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate: string | null;

  @ApiProperty({ type: String, nullable: true, example: '+12125550123' })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  street: string | null;

  @ApiProperty({ type: String, nullable: true })
  city: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'NY' })
  stateCode: string | null;

  @ApiProperty({ type: String, nullable: true, example: '12207' })
  postalCode: string | null;

  @ApiProperty({ example: 'America/New_York' })
  timeZone: string;

  @ApiProperty({ type: String, nullable: true, description: 'A student’s sign-in name.' })
  handle: string | null;

  @ApiProperty({
    type: WaitingEmailResponse,
    nullable: true,
    description: 'A new address that both mailboxes confirm.',
  })
  emailChange: WaitingEmailResponse | null;
}

export function toAccountProfileResponse(profile: OwnProfileView): AccountProfileResponse {
  const { firstName, lastName, email, birthDate, phone, street, city, stateCode, postalCode, timeZone, handle } =
    profile;
  const change = profile.emailChange;
  return {
    firstName,
    lastName,
    email,
    birthDate,
    phone,
    street,
    city,
    stateCode,
    postalCode,
    timeZone,
    handle,
    emailChange: change && {
      newEmail: change.newEmail,
      isConfirmedByOld: change.confirmed.old,
      isConfirmedByNew: change.confirmed.new,
      expiresAt: change.expiresAt.toString(),
    },
  };
}

export class AcceptanceResponse {
  @ApiProperty({ enum: LEGAL_DOCUMENTS, enumName: 'LegalDocumentName' })
  document: LegalDocumentName;

  @ApiProperty()
  title: string;

  @ApiProperty()
  version: string;

  @ApiProperty({ format: 'date-time' })
  acceptedAt: string;

  @ApiProperty({ description: 'It is the version that is shown today.' })
  isCurrent: boolean;
}

export function toAcceptanceResponse(accepted: AcceptedVersion, current: LegalDocument): AcceptanceResponse {
  return {
    document: accepted.document,
    title: current.title,
    version: accepted.version,
    acceptedAt: accepted.acceptedAt.toString(),
    isCurrent: accepted.version === current.version && accepted.sha256 === current.sha256,
  };
}
