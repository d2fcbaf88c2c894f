import { Injectable } from '@nestjs/common';
import { DatedRules, Scheduled, UnitOfWork, inBatches, type ScheduledTask, type Transaction } from '@app/platform';
import { identityRules } from '../../identity.rules';
import { DeviceRepository } from '../../persistence/sign-in/device.repository';
import { EmailChangeRepository } from '../../persistence/account/email-change.repository';
import { MailTokenRepository } from '../../persistence/account/mail-token.repository';
import { PasswordResetRepository } from '../../persistence/passwords/password-reset.repository';

const BATCH = 500;

/** Links that ran out, wishes that came to nothing, and browsers that nobody signed in with for a year. */
@Injectable()
@Scheduled('identity.forget-account-traces', { cron: '47 3 * * *' })
export class ForgetAccountTraces implements ScheduledTask {
  constructor(
    private readonly devices: DeviceRepository,
    private readonly emailChanges: EmailChangeRepository,
    private readonly tokens: MailTokenRepository,
    private readonly resets: PasswordResetRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: DatedRules,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    const { values } = await this.rules.at(identityRules, now);
    const before = now.subtract({ hours: values.linksForgottenAfterDays * 24 });
    const unseen = now.subtract({ hours: values.devicesForgottenAfterDays * 24 });
    await this.forget((tx, limit) => this.tokens.deleteOlder(tx, before, limit));
    await this.forget((tx, limit) => this.resets.deleteOlder(tx, before, limit));
    await this.forget((tx, limit) => this.emailChanges.deleteOlder(tx, before, limit));
    await this.forget((tx, limit) => this.devices.deleteUnseen(tx, unseen, limit));
  }

  private async forget(deleteSome: (tx: Transaction, limit: number) => Promise<number>): Promise<void> {
    await inBatches(BATCH, (limit) => this.unitOfWork.run((tx) => deleteSome(tx, limit)));
  }
}
