import { Injectable, Logger } from '@nestjs/common';
import { Clock, toDate } from '@app/kernel';
import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { Settings } from '../config/settings';
import type { Transaction } from '../database/transaction';
import { UnitOfWork } from '../database/unit-of-work';
import { within } from '../jobs/pg-boss';
import { inBatches } from '../jobs/batches';
import { WorkRegistry, type RegisteredHandler } from '../jobs/registry';
import { OUTBOX_CHANNEL } from './outbox-wake';

const BATCH = 200;
const POLL_MILLISECONDS = 1_000;

interface OutboxRow {
  id: string;
  type: string;
  payload: unknown;
  occurred_at: Date;
}

/** The name of the queue of one handler of one event. */
export function handlerQueue(handler: RegisteredHandler): string {
  return `on.${handler.event.type}.${handler.name}`;
}

/** Moves committed facts into the queues, one job a handler, in the transaction that marks them as moved. */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  private timer: NodeJS.Timeout | null = null;
  private listener: Client | null = null;
  private running: Promise<void> | null = null;
  private isAsked = false;
  private isStopped = false;

  constructor(
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly registry: WorkRegistry,
    private readonly boss: PgBoss,
    private readonly clock: Clock,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.ask();
      if (!this.listener) void this.listen();
    }, POLL_MILLISECONDS);
    void this.listen();
    this.ask();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.listener?.end().catch(() => undefined);
    await this.running;
  }

  private ask(): void {
    this.isAsked = true;
    this.running ??= this.drain().finally(() => {
      this.running = null;
    });
  }

  private async drain(): Promise<void> {
    try {
      while (this.isAsked && !this.isStopped) {
        this.isAsked = false;
        await inBatches(BATCH, () => this.unitOfWork.run((tx) => this.moveBatch(tx)));
      }
    } catch (error) {
      // Nothing was moved, so nothing is lost: the next poll tries again.
      this.logger.warn({ err: error }, 'the outbox could not be relayed');
    }
  }

  private async moveBatch(tx: Transaction): Promise<number> {
    const rows = await tx.query<OutboxRow>(
      `SELECT id, type, payload, occurred_at FROM platform_outbox WHERE relayed_at IS NULL
       ORDER BY position LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
    );
    if (rows.length === 0) return 0;
    const handlers = this.registry.eventHandlers();
    for (const handler of handlers) {
      const mine = rows.filter((row) => row.type === handler.event.type);
      if (mine.length === 0) continue;
      const jobs = mine.map((row) => ({
        data: { id: row.id, type: row.type, at: row.occurred_at.toISOString(), data: row.payload },
      }));
      await this.boss.insert(handlerQueue(handler), jobs, within(tx));
    }
    await tx.query('UPDATE platform_outbox SET relayed_at = $2 WHERE id = ANY($1)', [
      rows.map((row) => row.id),
      toDate(this.clock.now()),
    ]);
    return rows.length;
  }

  /** A connection of its own that only listens; when it breaks, the poll goes on and opens another. */
  private async listen(): Promise<void> {
    const client = new Client({
      connectionString: this.settings.database.url,
      application_name: 'track-tutoring-relay',
    });
    this.listener = client;
    const forget = () => {
      if (this.listener === client) this.listener = null;
    };
    client.on('error', forget);
    client.on('end', forget);
    client.on('notification', () => this.ask());
    try {
      await client.connect();
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
    } catch {
      forget();
    }
  }
}
