import { Injectable } from '@nestjs/common';
import { Clock, type Uuid } from '@app/kernel';
import { Database, DatedRules, Outbox, type Transaction } from '@app/platform';
import { AccountIsClosed } from '../../account.errors';
import { identityRules } from '../../identity.rules';
import { WrongCredentials } from '../../identity.errors';
import { AccountReopened } from '../../identity.events';
import { ClosingRepository } from '../../persistence/account/closing.repository';

/** Coming back before the erasure: everything is as it was, students included. */
@Injectable()
export class ReopenAccount {
  constructor(
    private readonly database: Database,
    private readonly closing: ClosingRepository,
    private readonly outbox: Outbox,
    private readonly rules: DatedRules,
    private readonly clock: Clock,
  ) {}

  /** Null for an account that is not closed, or closed for so long that it is erased any moment. */
  async possibleUntil(accountId: Uuid): Promise<Temporal.Instant | null> {
    const now = this.clock.now();
    const { values } = await this.rules.at(identityRules, now);
    const until = (await this.closing.closedAt(this.database, accountId))?.add({ hours: values.comeBackDays * 24 });
    return until && Temporal.Instant.compare(now, until) < 0 ? until : null;
  }

  /** Before anybody who has shown who they are signs in to a closed account: they say that they want it again, or are asked. */
  async mayComeBack(accountId: Uuid, isWanted: boolean): Promise<void> {
    const until = await this.possibleUntil(accountId);
    if (!until) throw new WrongCredentials();
    if (!isWanted) throw new AccountIsClosed(until);
  }

  /** Only for whoever took every step of signing in. `identity.wrong-credentials` where it was erased meanwhile. */
  async execute(tx: Transaction, accountId: Uuid): Promise<void> {
    if (!(await this.closing.reopen(tx, accountId))) throw new WrongCredentials();
    await this.outbox.append(tx, AccountReopened, { accountId });
  }
}
