import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { Database, type SignedIn } from '@app/platform';
import type { Student } from '../../domain/families/family';
import type { Power } from '../../domain/families/powers';
import { FamilyNotFound, StudentNotFound } from '../../identity.errors';
import { AccountRepository } from '../../persistence/account/account.repository';
import { FamilyRepository } from '../../persistence/families/family.repository';
import { GuardianshipRepository } from '../../persistence/families/guardianship.repository';
import { StudentRepository } from '../../persistence/students/student.repository';

export interface FamilyView {
  readonly id: Uuid;
  readonly name: string;
  readonly ownerId: Uuid;
  readonly guardians: readonly {
    accountId: Uuid;
    firstName: string;
    lastName: string | null;
    powers: readonly Power[];
    /** What they may do for each student that the reader sees. */
    guards: readonly { studentId: Uuid; powers: readonly Power[]; demandsPresence: boolean }[];
  }[];
  readonly students: readonly (Student & { supervisorId: Uuid | null })[];
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
    const guarded = await this.students.guardedBy(this.database, actor.accountId, familyId);
    const all = await this.students.ofFamily(this.database, familyId);
    const seen = family.ownerId === actor.accountId ? all : all.filter(({ id }) => guarded.has(id));
    const links = (await this.guardianships.ofFamily(this.database, familyId)).filter(({ studentId }) =>
      seen.some(({ id }) => id === studentId),
    );
    const guardians = [];
    for (const { accountId, powers } of members) {
      const contact = await this.accounts.findContact(this.database, accountId);
      const guards = links.filter((link) => link.accountId === accountId);
      if (contact) {
        const { firstName, lastName } = contact;
        guardians.push({ accountId, firstName, lastName, powers, guards });
      }
    }
    const students = [];
    for (const student of seen) {
      const supervisorId = await this.guardianships.findSupervisor(this.database, student.id, familyId);
      students.push({ ...student, supervisorId });
    }
    return { id: family.id, name: family.name, ownerId: family.ownerId, guardians, students };
  }

  async student(studentId: Uuid): Promise<Student> {
    const student = await this.students.find(this.database, studentId);
    if (!student) throw new StudentNotFound();
    return student;
  }
}
