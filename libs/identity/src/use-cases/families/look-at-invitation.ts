import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database } from '@app/platform';
import { standing, type InvitationKind } from '../../domain/families/invitation';
import type { Power } from '../../domain/families/powers';
import { networkOf } from '../../domain/network';
import { hashOf } from '../../domain/opaque-token';
import { AccountRepository } from '../../persistence/account/account.repository';
import { InvitationRepository } from '../../persistence/families/invitation.repository';
import { Throttle } from '../sign-in/throttle';

/** What the page shows to whoever holds the link, before they say yes. */
export interface InvitationView {
  readonly kind: InvitationKind;
  /** The address that it was sent to, which is the only one that can accept it. */
  readonly email: string;
  readonly inviterName: string;
  readonly students: readonly { firstName: string; powers: readonly Power[] }[];
  readonly expiresAt: Temporal.Instant;
}

/** Open to whoever holds the link, signed in or not. */
@Injectable()
export class LookAtInvitation {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly invitations: InvitationRepository,
    private readonly throttle: Throttle,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(token: string, address: string): Promise<InvitationView> {
    await this.throttle.count({ 'invitation-address': networkOf(address) });
    const invitation = standing(await this.invitations.findByToken(this.database, hashOf(token)), this.clock.now());
    const names = await this.accounts.displayNames(this.database, [
      invitation.invitedBy,
      ...invitation.students.map(({ studentId }) => studentId),
    ]);
    return {
      kind: invitation.kind,
      email: invitation.email,
      inviterName: names.get(invitation.invitedBy) ?? 'A guardian',
      students: invitation.students.map(({ studentId, powers }) => ({ firstName: names.get(studentId) ?? '', powers })),
      expiresAt: invitation.expiresAt,
    };
  }
}
