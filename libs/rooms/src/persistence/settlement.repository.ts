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

  /** Settled since `since`, with evidence of the video server that neither the settlement nor a later look has seen. */
  async withLateEvidence(queries: Queries, since: Temporal.Instant): Promise<Uuid[]> {
    const rows = await queries.query<{ session_id: Uuid }>(
      `SELECT settled.session_id FROM rooms_settlement settled
       WHERE settled.settled_at >= $1 AND EXISTS (
         SELECT FROM rooms_observation seen
         WHERE seen.session_id = settled.session_id AND seen.kind IN ('joined', 'left', 'finished')
           AND seen.id > settled.evidence_until AND seen.id > coalesce(
             (SELECT max(late.evidence_until) FROM rooms_late_credit late WHERE late.session_id = settled.session_id), 0))`,
      [toDate(since)],
    );
    return rows.map((row) => row.session_id);
  }

  /** Whole minutes that came back after the settlement so far. */
  async creditedLate(queries: Queries, sessionId: Uuid): Promise<number> {
    const [row] = await queries.query<{ minutes: number }>(
      'SELECT coalesce(sum(minutes), 0)::int AS minutes FROM rooms_late_credit WHERE session_id = $1',
      [sessionId],
    );
    return row?.minutes ?? 0;
  }

  /** Remembers what came of the evidence up to `evidenceUntil`. False where another worker has looked at it already. */
  async addLate(
    tx: Transaction,
    sessionId: Uuid,
    evidenceUntil: string,
    minutes: number,
    at: Temporal.Instant,
  ): Promise<boolean> {
    const inserted = await tx.query(
      `INSERT INTO rooms_late_credit (session_id, evidence_until, minutes, credited_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (session_id, evidence_until) DO NOTHING RETURNING 1`,
      [sessionId, evidenceUntil, minutes, toDate(at)],
    );
    return inserted.length > 0;
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
