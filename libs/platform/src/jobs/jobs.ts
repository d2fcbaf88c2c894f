import { Injectable } from '@nestjs/common';
import { toDate } from '@app/kernel';
import { PgBoss } from 'pg-boss';
import type { Transaction } from '../database/transaction';
import type { JobData, JobDefinition } from './job';
import { within } from './pg-boss';

export interface JobOptions {
  startAfter?: Temporal.Instant;
  /** Only one waiting job of this key. */
  singletonKey?: string;
}

/** Puts work aside, with the transaction that makes it necessary. In event handlers and jobs only: the worker's. */
@Injectable()
export class Jobs {
  constructor(private readonly boss: PgBoss) {}

  async enqueue<Definition extends JobDefinition>(
    tx: Transaction,
    job: Definition,
    data: JobData<Definition>,
    options: JobOptions = {},
  ): Promise<void> {
    await this.boss.send(job.name, job.schema.parse(data), {
      ...within(tx),
      ...(options.startAfter && { startAfter: toDate(options.startAfter) }),
      ...(options.singletonKey && { singletonKey: options.singletonKey }),
    });
  }
}
