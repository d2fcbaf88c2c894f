import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { Database, DatedRules, ErasePerson, Outbox, UnitOfWork, type Blocker, type SignedIn } from '@app/platform';
import { AccountCannotClose } from '../../account.errors';
import { identityRules } from '../../identity.config';
import { AccountClosed } from '../../identity.events';
import { AccountRepository } from '../../persistence/account/account.repository';
import { ClosingRepository } from '../../persistence/account/closing.repository';
import { EmailChangeRepository } from '../../persistence/account/email-change.repository';
import { GuardianshipRepository } from '../../persistence/families/guardianship.repository';
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
    const { blockers } = await this.quote(actor);
    const first = blockers.find(({ stops }) => stops);
    if (first) throw new AccountCannotClose(first);
    const { accountId } = actor;
    await this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const account = await this.accounts.lock(tx, accountId);
      if (account?.state !== 'active') return;
      await this.closing.close(tx, accountId, now);
      await this.emailChanges.endAllOf(tx, accountId, now);
      await this.signOut.endAll(tx, accountId);
      for (const studentId of await this.closing.closeStudentsLeftAlone(tx, accountId, now)) {
        await this.signOut.endAll(tx, studentId);
      }
      await this.outbox.append(tx, AccountClosed, { accountId });
    });
  }
}
