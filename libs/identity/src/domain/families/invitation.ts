import type { Uuid } from '@app/kernel';
import { InvitationGone, InvitationUsed } from '../../family.errors';
import type { Power } from './powers';

/** `guardian` joins this family; `other-family` guards the student from a family of their own, and pays from it. */
export type InvitationKind = 'guardian' | 'other-family';

export interface InvitedStudent {
  readonly studentId: Uuid;
  readonly powers: readonly Power[];
}

export interface Invitation {
  readonly id: Uuid;
  readonly kind: InvitationKind;
  readonly familyId: Uuid;
  readonly email: string;
  readonly invitedBy: Uuid;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly acceptedAt: Temporal.Instant | null;
  readonly revokedAt: Temporal.Instant | null;
  readonly students: readonly InvitedStudent[];
}

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

export function stateOf(invitation: Invitation, now: Temporal.Instant): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return Temporal.Instant.compare(now, invitation.expiresAt) >= 0 ? 'expired' : 'open';
}

/** The invitation, where it can still be accepted. */
export function standing(invitation: Invitation | null, now: Temporal.Instant): Invitation {
  const state = invitation && stateOf(invitation, now);
  if (state === 'accepted') throw new InvitationUsed();
  if (!invitation || state !== 'open') throw new InvitationGone();
  return invitation;
}
