import { Injectable } from '@nestjs/common';
import { Clock, toDate, type Json, type Uuid } from '@app/kernel';
import type { Transaction } from '../database/transaction';

export interface AuditedAct {
  /** Null where no person acted: a schedule, a command on the server. */
  readonly actorId: Uuid | null;
  /** `lib.what-was-done`, e.g. `tutors.decided`. */
  readonly action: `${string}.${string}`;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Why, in the words of who did it. No names or addresses: rows can't be changed or erased. */
  readonly reason?: string | null;
  /** Ids and facts, never personal data or a secret. */
  readonly facts?: Json;
}

/** What staff did, and whoever acts with more than their own rights. Append-only and chained: ADR 11. */
@Injectable()
export class AuditTrail {
  constructor(private readonly clock: Clock) {}

  /** Part of the act's own transaction: neither exists without the other. It joins the chain as that commits. */
  async append(tx: Transaction, act: AuditedAct): Promise<void> {
    await tx.query(
      `INSERT INTO platform_audit (at, actor_id, action, subject_type, subject_id, reason, facts)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        toDate(this.clock.now()),
        act.actorId,
        act.action,
        act.subjectType,
        act.subjectId,
        act.reason ?? null,
        JSON.stringify(act.facts ?? {}),
      ],
    );
  }
}
