import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, type Transaction } from '@app/platform';
import { isAdult } from './domain/ages/age';
import { normalEmail } from './domain/email';
import type { FoundPerson, PeopleQuery, PersonFile, StaffMember } from './domain/staff/staff-people';
import { identityRules } from './identity.rules';
import { AccountNotFound } from './identity.errors';
import { StaffPeopleRepository } from './persistence/staff/staff-people.repository';
import { ChangeStaffRoles, type StaffRolesChange, type StaffRolesWish } from './use-cases/staff/change-staff-roles';

/**
 * Everybody, unmasked: for the console's lib, which decides who of the staff asks, masks what they see and writes every
 * look into the audit trail. Nobody else calls this.
 */
@Injectable()
export class StaffPeopleFacade {
  constructor(
    private readonly database: Database,
    private readonly people: StaffPeopleRepository,
    private readonly changeRoles: ChangeStaffRoles,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  /** At most `limit` people, by their whole address or by how a name or sign-in name begins; by surname. */
  search(query: PeopleQuery, limit: number): Promise<FoundPerson[]> {
    const normal = 'email' in query ? { email: normalEmail(query.email) } : { prefix: query.prefix.toLowerCase() };
    return this.people.search(this.database, normal, limit);
  }

  /** `identity.account-not-found` (404). */
  async file(accountId: Uuid): Promise<PersonFile> {
    const now = this.clock.now();
    const file = await this.people.findFile(this.database, accountId, now);
    if (!file) throw new AccountNotFound();
    const { values } = await this.rules.at(identityRules, now);
    return { ...file, isAdult: file.birthDate && isAdult(file.birthDate, now, values) };
  }

  /** Whoever holds a staff role, by surname. */
  staff(): Promise<StaffMember[]> {
    return this.people.staff(this.database);
  }

  /** `identity.account-not-found` (404), `identity.staff-needs-address` (409) for students and unverified accounts. */
  setRoles(tx: Transaction, wish: StaffRolesWish): Promise<StaffRolesChange> {
    return this.changeRoles.execute(tx, wish);
  }
}
