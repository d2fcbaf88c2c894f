import { Injectable, Logger } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { Database, DatedRules, eachAlone, ErasePerson, Scheduled, UnitOfWork, type ScheduledTask } from '@app/platform';
import { identityRules } from '../../identity.rules';
import { ClosingRepository } from '../../persistence/account/closing.repository';
import { GuardianshipRepository } from '../../persistence/families/guardianship.repository';

const BATCH = 100;

/**
 * Nobody came back in time: the person is erased from every lib, and the students who were closed with them. Where
 * something came up that has to be settled first (a disputed payment), the account waits, closed.
 */
@Injectable()
@Scheduled('identity.erase-closed-accounts', { cron: '41 * * * *' })
export class EraseClosedAccounts implements ScheduledTask {
  private readonly logger = new Logger(EraseClosedAccounts.name);

  constructor(
    private readonly database: Database,
    private readonly closing: ClosingRepository,
    private readonly guardianships: GuardianshipRepository,
    private readonly erasing: ErasePerson,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    const { values } = await this.rules.at(identityRules, now);
    const closedBefore = now.subtract({ hours: values.comeBackDays * 24 });
    let after: Uuid | null = null;
    for (;;) {
      const due: Uuid[] = await this.closing.due(this.database, closedBefore, after, BATCH);
      await eachAlone(
        due,
        (accountId) => this.erase(accountId, closedBefore),
        (err, accountId) =>
          this.logger.error({ err, accountId }, 'a closed account could not be erased; the next run tries again'),
      );
      after = due.at(-1) ?? null;
      if (due.length < BATCH) return;
    }
  }

  private async hasToWait(accountId: Uuid): Promise<boolean> {
    const { ownedFamilyIds } = await this.guardianships.sightOf(this.database, accountId);
    for (const subject of [accountId, ...ownedFamilyIds]) {
      if ((await this.erasing.blockers(subject)).some(({ stops }) => stops)) return true;
    }
    return false;
  }

  /** Under the account's lock: who comes back while this runs is before it, and stays, or is too late. */
  private async erase(accountId: Uuid, closedBefore: Temporal.Instant): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.closing.lockDue(tx, accountId, closedBefore))) return;
      if (await this.hasToWait(accountId)) return;
      for (const studentId of await this.closing.lockStudentsClosedWith(tx, accountId)) {
        await this.erasing.execute(tx, studentId, 'account-closed');
      }
      await this.erasing.execute(tx, accountId, 'account-closed');
    });
  }
}
