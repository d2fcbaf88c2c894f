import { Injectable } from '@nestjs/common';
import type { OutcomeDecision } from '@app/booking';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { Queries } from './queries';

export interface StoredSettlement extends OutcomeDecision {
  readonly billableSeconds: number;
  readonly settledAt: Temporal.Instant;
}

interface SettlementRow {
  outcome: OutcomeDecision['outcome'];
  billable_seconds: number;
  billed_minutes: number;
  granted_minutes: number;
  because: string;
  settled_at: Date;
}

@Injectable()
export class SettlementRepository {
  async find(queries: Queries, sessionId: Uuid): Promise<StoredSettlement | null> {
    const [row] = await queries.query<SettlementRow>('SELECT * FROM rooms_settlement WHERE session_id = $1', [
      sessionId,
    ]);
    return row
      ? {
          outcome: row.outcome,
          billableSeconds: row.billable_seconds,
          billedMinutes: row.billed_minutes,
          grantedMinutes: row.granted_minutes,
          because: row.because,
          settledAt: toInstant(row.settled_at),
        }
      : null;
  }

  /** False where it is settled already: a second worker waits here for the first one's commit. */
  async add(
    tx: Transaction,
    sessionId: Uuid,
    decision: OutcomeDecision,
    evidence: { billableSeconds: number; lastObservationId: string },
    at: Temporal.Instant,
  ): Promise<boolean> {
    const inserted = await tx.query(
      `INSERT INTO rooms_settlement
         (session_id, outcome, billable_seconds, billed_minutes, granted_minutes, because, evidence_until, settled_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (session_id) DO NOTHING RETURNING 1`,
      [
        sessionId,
        decision.outcome,
        evidence.billableSeconds,
        decision.billedMinutes,
        decision.grantedMinutes,
        decision.because,
        evidence.lastObservationId,
        toDate(at),
      ],
    );
    return inserted.length > 0;
  }
}
