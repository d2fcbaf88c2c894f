import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { Database, type Permission, type Role } from '@app/platform';
import type { Contact, FamilyMembership } from '../../domain/families/family';
import { isStaff, permissionsUnder } from '../../domain/second-factors/second-factor';
import { AccountNotFound } from '../../identity.errors';
import { AccountRepository } from '../../persistence/account/account.repository';
import { GuardianshipRepository } from '../../persistence/families/guardianship.repository';
import { SecondFactorRepository } from '../../persistence/second-factors/second-factor.repository';

export interface Me extends Contact {
  readonly roles: readonly Role[];
  readonly permissions: readonly Permission[];
  readonly families: readonly FamilyMembership[];
  readonly studentId: Uuid | null;
  /** Staff who can do nothing before they have set a second factor up. */
  readonly mustAddSecondFactor: boolean;
}

/** Who the caller is and what they may try. */
@Injectable()
export class ReadMe {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly guardianships: GuardianshipRepository,
    private readonly factors: SecondFactorRepository,
  ) {}

  async execute(accountId: Uuid): Promise<Me> {
    const contact = await this.accounts.findContact(this.database, accountId);
    if (!contact) throw new AccountNotFound();
    const roles = await this.accounts.rolesOf(this.database, accountId);
    const isProtected = await this.factors.has(this.database, accountId);
    return {
      ...contact,
      roles,
      permissions: [...permissionsUnder(roles, isProtected)],
      families: await this.guardianships.familiesOf(this.database, accountId),
      studentId: roles.includes('student') ? accountId : null,
      mustAddSecondFactor: isStaff(roles) && !isProtected,
    };
  }
}
