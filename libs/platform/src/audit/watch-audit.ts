import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database } from '../database/database';
import { Scheduled, type ScheduledTask } from '../jobs/job';
import { anchorText } from './audit-chain';
import { verifyAudit } from './verify-audit';

/** Writes into the log, which leaves the machine, how far the trail goes: what is rewritten later contradicts it. */
@Injectable()
@Scheduled('platform.anchor-audit', { cron: '7 * * * *' })
export class AnchorAudit implements ScheduledTask {
  private readonly logger = new Logger(AnchorAudit.name);

  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    const [head] = await this.database.query<{ position: string; hash: Buffer }>(
      'SELECT position, hash FROM platform_audit_head',
    );
    if (!head) return;
    this.logger.log(anchorText({ position: Number(head.position), hash: head.hash.toString('hex') }));
  }
}

@Injectable()
@Scheduled('platform.verify-audit', { cron: '23 4 * * *' })
export class VerifyAudit implements ScheduledTask {
  private readonly logger = new Logger(VerifyAudit.name);

  constructor(private readonly dataSource: DataSource) {}

  async run(): Promise<void> {
    const { fault, head } = await verifyAudit(this.dataSource);
    if (fault) this.logger.error({ fault }, `the audit trail is broken at ${fault.position}: ${fault.what}`);
    else this.logger.log(`the audit trail holds: ${anchorText(head)}`);
  }
}
