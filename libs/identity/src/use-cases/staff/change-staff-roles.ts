import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Outbox, type Transaction } from '@app/platform';
import { STAFF_ROLES, type StaffRole } from '../../domain/staff/staff-people';
import { AccountNotFound, StaffNeedsAddress } from '../../identity.errors';
import { StaffRolesChanged } from '../../identity.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { StaffPeopleRepository } from '../../persistence/staff/staff-people.repository';

export interface StaffRolesWish {
  readonly accountId: Uuid;
  /** All that they shall hold from now on; none ends their work as staff. */
  readonly roles: readonly StaffRole[];
  readonly by: Uuid;
}

export interface StaffRolesChange {
  readonly granted: readonly StaffRole[];
  readonly ended: readonly StaffRole[];
}

/** Which staff roles somebody holds. It counts from their next request on, and their open pages come back with what is left. */
@Injectable()
export class ChangeStaffRoles {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly staff: StaffPeopleRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, { accountId, roles, by }: StaffRolesWish): Promise<StaffRolesChange> {
    const account = await this.accounts.lock(tx, accountId);
    if (!account || account.state === 'closed') throw new AccountNotFound();
    const isStudent = (await this.accounts.rolesOf(tx, accountId)).includes('student');
    if (isStudent || !account.isVerified) throw new StaffNeedsAddress();
    const held = await this.staff.staffRolesOf(tx, accountId);
    const granted = STAFF_ROLES.filter((role) => roles.includes(role) && !held.includes(role));
    const ended = STAFF_ROLES.filter((role) => held.includes(role) && !roles.includes(role));
    for (const role of granted) await this.accounts.grantRole(tx, accountId, role, this.clock.now(), by);
    for (const role of ended) await this.staff.endRole(tx, accountId, role);
    if (granted.length + ended.length > 0) await this.outbox.append(tx, StaffRolesChanged, { accountId });
    return { granted, ended };
  }
}
