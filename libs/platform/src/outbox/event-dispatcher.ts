import { Injectable } from '@nestjs/common';
import { Clock, toDate, toInstant } from '@app/kernel';
import { UnitOfWork } from '../database/unit-of-work';
import type { RegisteredHandler } from '../jobs/registry';
import { OutboxWake } from './outbox-wake';

export interface StoredEvent {
  id: string;
  type: string;
  at: string;
  data: unknown;
}

/** Hands one event to one handler, once: the receipt commits with the effect. */
@Injectable()
export class EventDispatcher {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly wake: OutboxWake,
  ) {}

  async dispatch(registered: RegisteredHandler, stored: StoredEvent): Promise<void> {
    const data = registered.event.schema.parse(stored.data);
    await this.unitOfWork.run(async (tx) => {
      const receipt = await tx.query(
        `INSERT INTO platform_event_receipt (event_id, handler, handled_at) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING 1`,
        [stored.id, registered.name, toDate(this.clock.now())],
      );
      if (receipt.length === 0) return;
      await registered.handler.handle({ id: stored.id, at: toInstant(stored.at), data }, tx);
      tx.afterCommit(() => this.wake.soon());
    });
  }
}
