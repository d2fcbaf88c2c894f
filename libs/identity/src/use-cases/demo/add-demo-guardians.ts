import { Injectable } from '@nestjs/common';
import { Clock, newId, type Uuid } from '@app/kernel';
import { Database, permissionsOf, type SignedIn } from '@app/platform';
import type { InvitationKind } from '../../domain/families/invitation';
import type { Power } from '../../domain/families/powers';
import { AccountRepository } from '../../persistence/account/account.repository';
import { InvitationRepository } from '../../persistence/families/invitation.repository';
import { AcceptInvitation } from '../families/accept-invitation';
import { InviteGuardian } from '../families/invite-guardian';
import { IssueInvitation } from '../families/issue-invitation';

export interface DemoGuardianship {
  readonly kind: InvitationKind;
  readonly ownerId: Uuid;
  readonly familyId: Uuid;
  readonly guardianId: Uuid;
  readonly studentId: Uuid;
  readonly powers: readonly Power[];
}

const HERE = '127.0.0.1';

/**
 * Invited and accepted, as real guardians do it, without the mail in between; once: whoever was taken out of the family
 * since stays out.
 */
@Injectable()
export class AddDemoGuardians {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly invitations: InvitationRepository,
    private readonly inviting: InviteGuardian,
    private readonly issuing: IssueInvitation,
    private readonly accepting: AcceptInvitation,
    private readonly clock: Clock,
  ) {}

  async execute({ kind, ownerId, familyId, guardianId, studentId, powers }: DemoGuardianship): Promise<void> {
    const email = (await this.accounts.findContact(this.database, guardianId))?.email;
    if (!email) return;
    const before = await this.invitations.ofFamily(this.database, familyId);
    if (before.some((invitation) => invitation.email === email && invitation.acceptedAt !== null)) return;
    const wish = { kind, email, students: [{ studentId, powers }] };
    const key = { key: `demo-guardian-${newId()}`, scope: `${ownerId} demo` };
    const { id } = await this.inviting.execute(this.as(ownerId), familyId, wish, key);
    const issued = await this.issuing.execute(id);
    if (issued) await this.accepting.execute(this.as(guardianId), issued.token, HERE);
  }

  private as(accountId: Uuid): SignedIn {
    const roles = ['guardian'] as const;
    return { signInId: newId(), accountId, roles, permissions: permissionsOf(roles), provedAt: this.clock.now() };
  }
}
