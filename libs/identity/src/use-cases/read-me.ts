import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { Database, permissionsOf, type Permission, type Role } from '@app/platform';
import type { Contact, FamilyMembership } from '../domain/person';
import { AccountNotFound } from '../identity.errors';
import { AccountRepository } from '../persistence/account.repository';
import { GuardianshipRepository } from '../persistence/guardianship.repository';

export interface Me extends Contact {
  readonly roles: readonly Role[];
  readonly permissions: readonly Permission[];
  readonly families: readonly FamilyMembership[];
  readonly studentId: Uuid | null;
}

/** Who the caller is and what they may try. */
@Injectable()
export class ReadMe {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly guardianships: GuardianshipRepository,
  ) {}

  async execute(accountId: Uuid): Promise<Me> {
    const contact = await this.accounts.findContact(this.database, accountId);
    if (!contact) throw new AccountNotFound();
    const roles = await this.accounts.rolesOf(this.database, accountId);
    return {
      ...contact,
      roles,
      permissions: [...permissionsOf(roles)],
      families: await this.guardianships.familiesOf(this.database, accountId),
      studentId: roles.includes('student') ? accountId : null,
    };
  }
}
