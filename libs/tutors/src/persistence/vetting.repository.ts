import { toDate, toInstant, type Uuid } from '@app/kernel';
import { Database, translateConstraint, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { VettingCheck, VettingKind, VettingResult } from '../domain/listing';
import type { NewVettingCheck, VettingRecord } from '../domain/vetting-record';
import { CheckAlreadyRecorded } from '../tutors.errors';

interface RecordRow extends VettingRow {
  id: Uuid;
  provider: string;
  provider_reference: string;
  recorded_by: Uuid;
  recorded_at: Date;
}

interface VettingRow {
  kind: VettingKind;
  result: VettingResult;
  checked_at: Date;
  expires_at: Date;
}

const SELECT_CHECKS = `SELECT kind, result, checked_at, expires_at FROM tutors_vetting
  WHERE tutor_id = $1 ORDER BY checked_at, id`;

/** Results of background checks: written once, never changed. */
@Injectable()
export class VettingRepository {
  constructor(private readonly database: Database) {}

  async add(tx: Transaction, tutorId: Uuid, check: NewVettingCheck, by: Uuid, at: Temporal.Instant): Promise<void> {
    try {
      await tx.query(
        `INSERT INTO tutors_vetting (tutor_id, kind, provider, provider_reference, result, checked_at, expires_at, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          tutorId,
          check.kind,
          check.provider,
          check.providerReference,
          check.result,
          toDate(check.checkedAt),
          toDate(check.expiresAt),
          by,
          toDate(at),
        ],
      );
    } catch (error) {
      throw translateConstraint(error, { tutors_vetting_reference_unique: () => new CheckAlreadyRecorded() });
    }
  }

  async checksUnderLock(tx: Transaction, tutorId: Uuid): Promise<VettingCheck[]> {
    return (await tx.query<VettingRow>(SELECT_CHECKS, [tutorId])).map(toCheck);
  }

  /** As staff recorded them, the newest first. */
  async records(tutorId: Uuid): Promise<VettingRecord[]> {
    const rows = await this.database.query<RecordRow>(
      `SELECT id, kind, result, checked_at, expires_at, provider, provider_reference, recorded_by, recorded_at
       FROM tutors_vetting WHERE tutor_id = $1 ORDER BY checked_at DESC, id DESC`,
      [tutorId],
    );
    return rows.map((row) => ({
      ...toCheck(row),
      id: row.id,
      provider: row.provider,
      providerReference: row.provider_reference,
      recordedBy: row.recorded_by,
      recordedAt: toInstant(row.recorded_at),
    }));
  }

  async checks(tutorId: Uuid): Promise<VettingCheck[]> {
    return (await this.database.query<VettingRow>(SELECT_CHECKS, [tutorId])).map(toCheck);
  }
}

function toCheck(row: VettingRow): VettingCheck {
  return {
    kind: row.kind,
    result: row.result,
    checkedAt: toInstant(row.checked_at),
    expiresAt: toInstant(row.expires_at),
  };
}
