import { Injectable } from '@nestjs/common';
import { Clock, toDate, type EventData, type EventDefinition } from '@app/kernel';
import type { Transaction } from '../database/transaction';
import { OutboxWake } from './outbox-wake';

/** Announces a fact with the transaction that makes it true: both commit, or neither. */
@Injectable()
export class Outbox {
  constructor(
    private readonly clock: Clock,
    private readonly wake: OutboxWake,
  ) {}

  async append<Definition extends EventDefinition>(
    tx: Transaction,
    event: Definition,
    data: EventData<Definition>,
  ): Promise<void> {
    const facts = event.schema.parse(data);
    await tx.query('SELECT outbox_append($1, $2::jsonb, $3)', [
      event.type,
      JSON.stringify(facts),
      toDate(this.clock.now()),
    ]);
    this.wakeAfter(tx);
  }

  /** For a transaction whose SQL function appends by itself. */
  wakeAfter(tx: Transaction): void {
    tx.afterCommit(() => this.wake.soon());
  }
}
