import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { Database, type SignedIn } from '@app/platform';
import type { Student } from '../../domain/families/family';
import { inOrder, type Power } from '../../domain/families/powers';
import { StudentNotFound } from '../../identity.errors';
import { AccountRepository } from '../../persistence/account/account.repository';
import { GuardianshipRepository } from '../../persistence/families/guardianship.repository';
import { HandoverRepository } from '../../persistence/ages/handover.repository';
import { StudentRepository } from '../../persistence/students/student.repository';

export interface OwnStudentProfile extends Student {
  readonly guardians: readonly {
    accountId: Uuid;
    displayName: string;
    powers: readonly Power[];
    isSupervisor: boolean;
  }[];
  readonly hasHandover: boolean;
}

/** A student looks at what is kept about them, and at who may do what for them: all of their guardians, of every family. */
@Injectable()
export class ReadOwnStudentProfile {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly students: StudentRepository,
    private readonly guardianships: GuardianshipRepository,
    private readonly handovers: HandoverRepository,
  ) {}

  async execute(actor: SignedIn): Promise<OwnStudentProfile> {
    const student = await this.students.find(this.database, actor.accountId);
    if (!student) throw new StudentNotFound();
    const links = await this.guardianships.guardianshipsOf(this.database, student.id);
    const accountIds = [...new Set(links.map(({ accountId }) => accountId))];
    const names = await this.accounts.displayNames(this.database, accountIds);
    const supervisors = new Set<Uuid | null>();
    for (const familyId of new Set(links.map((link) => link.familyId))) {
      supervisors.add(await this.guardianships.findSupervisor(this.database, student.id, familyId));
    }
    return {
      ...student,
      guardians: accountIds.map((accountId) => ({
        accountId,
        displayName: names.get(accountId) ?? 'A guardian',
        powers: inOrder(links.filter((link) => link.accountId === accountId).flatMap(({ powers }) => powers)),
        isSupervisor: supervisors.has(accountId),
      })),
      hasHandover: (await this.handovers.find(this.database, student.id)) !== null,
    };
  }
}
