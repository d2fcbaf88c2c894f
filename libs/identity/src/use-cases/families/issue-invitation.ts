import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { stateOf, type InvitationKind } from '../../domain/families/invitation';
import { newToken } from '../../domain/opaque-token';
import { AccountRepository } from '../../persistence/account/account.repository';
import { InvitationRepository } from '../../persistence/families/invitation.repository';

export interface IssuedInvitation {
  readonly token: string;
  readonly email: string;
  readonly kind: InvitationKind;
  readonly inviterName: string;
  readonly studentNames: readonly string[];
  readonly expiresAt: Temporal.Instant;
}

/** Makes the secret of an invitation's mail. Null where there is nothing to invite to any more. */
@Injectable()
export class IssueInvitation {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly invitations: InvitationRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(invitationId: Uuid): Promise<IssuedInvitation | null> {
    const now = this.clock.now();
    const { token, hash } = newToken();
    return this.unitOfWork.run(async (tx) => {
      const invitation = await this.invitations.lock(tx, invitationId);
      if (!invitation || stateOf(invitation, now) !== 'open') return null;
      await this.invitations.addToken(tx, invitationId, hash, now);
      const studentIds = invitation.students.map(({ studentId }) => studentId);
      const names = await this.accounts.displayNames(tx, [invitation.invitedBy, ...studentIds]);
      return {
        token,
        email: invitation.email,
        kind: invitation.kind,
        inviterName: names.get(invitation.invitedBy) ?? 'A guardian',
        studentNames: studentIds.flatMap((studentId) => names.get(studentId) ?? []),
        expiresAt: invitation.expiresAt,
      };
    });
  }
}
