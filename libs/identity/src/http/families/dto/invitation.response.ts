import { ApiProperty } from '@nestjs/swagger';
import { toIso } from '@app/kernel';
import {
  stateOf,
  type Invitation,
  type InvitationKind,
  type InvitationState,
} from '../../../domain/families/invitation';
import { POWERS, type Power } from '../../../domain/families/powers';
import type { InvitationView } from '../../../use-cases/families/look-at-invitation';

const KINDS = ['guardian', 'other-family'];
const STATES = ['open', 'accepted', 'revoked', 'expired'];

export class InvitedStudentResponse {
  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty({ enum: POWERS, enumName: 'Power', isArray: true })
  powers: Power[];
}

export class InvitationResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: KINDS, enumName: 'InvitationKind' })
  kind: InvitationKind;

  @ApiProperty()
  email: string;

  @ApiProperty({ enum: STATES, enumName: 'InvitationState' })
  state: InvitationState;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ type: [InvitedStudentResponse] })
  students: InvitedStudentResponse[];
}

export class InvitationListResponse {
  @ApiProperty({ type: [InvitationResponse] })
  items: InvitationResponse[];
}

export class OfferedStudentResponse {
  @ApiProperty()
  firstName: string;

  @ApiProperty({ enum: POWERS, enumName: 'Power', isArray: true })
  powers: Power[];
}

export class InvitationOfferResponse {
  @ApiProperty({ enum: KINDS, enumName: 'InvitationKind' })
  kind: InvitationKind;

  @ApiProperty({ description: 'The only address that can accept it.' })
  email: string;

  @ApiProperty({ example: 'Dana W.' })
  inviterName: string;

  @ApiProperty({ type: [OfferedStudentResponse] })
  students: OfferedStudentResponse[];

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class JoinedFamilyResponse {
  @ApiProperty({ format: 'uuid' })
  familyId: string;
}

export function toInvitationResponse(invitation: Invitation, now: Temporal.Instant): InvitationResponse {
  return {
    id: invitation.id,
    kind: invitation.kind,
    email: invitation.email,
    state: stateOf(invitation, now),
    createdAt: toIso(invitation.createdAt),
    expiresAt: toIso(invitation.expiresAt),
    students: invitation.students.map(({ studentId, powers }) => ({ studentId, powers: [...powers] })),
  };
}

export function toOfferResponse(view: InvitationView): InvitationOfferResponse {
  return {
    kind: view.kind,
    email: view.email,
    inviterName: view.inviterName,
    students: view.students.map(({ firstName, powers }) => ({ firstName, powers: [...powers] })),
    expiresAt: toIso(view.expiresAt),
  };
}
