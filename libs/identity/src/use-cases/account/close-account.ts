import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import {
  Database,
  DatedRules,
  ErasePerson,
  Outbox,
  UnitOfWork,
  type Blocker,
  type SignedIn,
  type Transaction,
} from '@app/platform';
import { AccountCannotClose } from '../../account.errors';
import type { GuardianSight } from '../../domain/families/family';
import { identityRules } from '../../identity.rules';
import { AccountClosed, GuardianshipChanged } from '../../identity.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { ClosingRepository } from '../../persistence/account/closing.repository';
import { EmailChangeRepository } from '../../persistence/account/email-change.repository';
import { FamilyRepository } from '../../persistence/families/family.repository';
import { GuardianshipRepository } from '../../persistence/families/guardianship.repository';
import { StudentRepository } from '../../persistence/students/student.repository';
import { SignOut } from '../sign-in/sign-out';

export interface ClosingQuote {
  /** What has to be settled first (`stops`), and what simply happens. */
  readonly blockers: readonly Blocker[];
  readonly comeBackDays: number;
}

/** Leaving: first it is said what that means, then nothing works any more, and after some days everything is erased. */
@Injectable()
export class CloseAccount {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly closing: ClosingRepository,
    private readonly emailChanges: EmailChangeRepository,
    private readonly guardianships: GuardianshipRepository,
    private readonly families: FamilyRepository,
    private readonly students: StudentRepository,
    private readonly erasing: ErasePerson,
    private readonly signOut: SignOut,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  /** Of the person, and of the families that they own: the books know families, not people. */
  async quote({ accountId }: SignedIn): Promise<ClosingQuote> {
    const { values } = await this.rules.at(identityRules, this.clock.now());
    const { ownedFamilyIds } = await this.guardianships.sightOf(this.database, accountId);
    const blockers: Blocker[] = [];
    for (const subject of [accountId, ...ownedFamilyIds]) blockers.push(...(await this.erasing.blockers(subject)));
    return { blockers, comeBackDays: values.comeBackDays };
  }

  async execute(actor: SignedIn): Promise<void> {
    const { accountId } = actor;
    await this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const guarded = await this.lockAll(tx, accountId);
      const account = await this.accounts.lock(tx, accountId);
      if (account?.state !== 'active') return;
      // Under the locks that booking, paying and joining take: what they did before is seen, what comes after is refused.
      const { blockers } = await this.quote(actor);
      const first = blockers.find(({ stops }) => stops);
      if (first) throw new AccountCannotClose(first);
      await this.closing.close(tx, accountId, now);
      await this.emailChanges.endAllOf(tx, accountId, now);
      await this.signOut.endAll(tx, accountId);
      for (const studentId of await this.closing.closeStudentsLeftAlone(tx, accountId, now)) {
        await this.signOut.endAll(tx, studentId);
      }
      // Coming sessions of families that go on are supervised by whoever does so now; open rooms are left.
      for (const { studentId, familyId } of guarded) {
        await this.outbox.append(tx, GuardianshipChanged, { studentId, familyId, accountId });
      }
      await this.outbox.append(tx, AccountClosed, { accountId });
    });
  }

  /** What the account owns and whom it guards, in the order of everybody who changes either. */
  private async lockAll(tx: Transaction, accountId: Uuid): Promise<GuardianSight['guarded']> {
    const { ownedFamilyIds } = await this.guardianships.sightOf(tx, accountId);
    for (const familyId of ownedFamilyIds) await this.families.lock(tx, familyId);
    const { guarded } = await this.guardianships.sightOf(tx, accountId);
    const studentIds = new Set(guarded.map((link) => link.studentId));
    // Who came of age and took their profile over closes their own.
    if (await this.students.findCard(tx, accountId)) studentIds.add(accountId);
    for (const studentId of [...studentIds].sort()) await this.students.lock(tx, studentId);
    return guarded;
  }
}
