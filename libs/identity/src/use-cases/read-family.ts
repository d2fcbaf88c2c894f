import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { Database, type SignedIn } from '@app/platform';
import type { Student } from '../domain/person';
import type { Power } from '../domain/powers';
import { FamilyNotFound, StudentNotFound } from '../identity.errors';
import { AccountRepository } from '../persistence/account.repository';
import { FamilyRepository } from '../persistence/family.repository';
import { GuardianshipRepository } from '../persistence/guardianship.repository';
import { StudentRepository } from '../persistence/student.repository';

export interface FamilyView {
  readonly id: Uuid;
  readonly name: string;
  readonly guardians: readonly {
    accountId: Uuid;
    firstName: string;
    lastName: string | null;
    powers: readonly Power[];
  }[];
  readonly students: readonly Student[];
}

/** One family as one of its guardians sees it: the owner all students, others those that they guard. */
@Injectable()
export class ReadFamily {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly families: FamilyRepository,
    private readonly guardianships: GuardianshipRepository,
    private readonly students: StudentRepository,
  ) {}

  async execute(actor: SignedIn, familyId: Uuid): Promise<FamilyView> {
    const family = await this.families.find(this.database, familyId);
    const members = await this.guardianships.guardiansOf(this.database, familyId);
    if (!family || !members.some(({ accountId }) => accountId === actor.accountId)) throw new FamilyNotFound();
    const guardians = [];
    for (const { accountId, powers } of members) {
      const contact = await this.accounts.findContact(this.database, accountId);
      if (contact) guardians.push({ accountId, firstName: contact.firstName, lastName: contact.lastName, powers });
    }
    const students = await this.students.ofFamily(this.database, familyId);
    const guarded = await this.students.guardedBy(this.database, actor.accountId, familyId);
    return {
      id: family.id,
      name: family.name,
      guardians,
      students: family.ownerId === actor.accountId ? students : students.filter(({ id }) => guarded.has(id)),
    };
  }

  async student(studentId: Uuid): Promise<Student> {
    const student = await this.students.find(this.database, studentId);
    if (!student) throw new StudentNotFound();
    return student;
  }
}
