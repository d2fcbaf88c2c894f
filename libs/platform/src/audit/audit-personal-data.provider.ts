import { Injectable } from '@nestjs/common';
import type { Json, Uuid } from '@app/kernel';
import { Database } from '../database/database';
import { HoldsPersonalData, type PersonalDataProvider } from '../personal-data/personal-data';
import { platformTables } from '../personal-data/platform.data-map';

/**
 * What was done about a person, and by them as staff. Rows name nobody: they carry ids, and an id whose account was
 * erased leads nowhere. They are proofs and stay until their class ends.
 */
@Injectable()
@HoldsPersonalData()
export class AuditPersonalDataProvider implements PersonalDataProvider {
  readonly tables = platformTables;
  readonly order = 990;

  constructor(private readonly database: Database) {}

  /** Of staff acts about them a person learns what and when; who acted and why is the staff's data as well. */
  async export(subject: Uuid): Promise<Json> {
    const rows = await this.database.query<{ at: Date; action: string; own: boolean }>(
      `SELECT at, action, actor_id IS NOT DISTINCT FROM $1 AS own FROM platform_audit
       WHERE subject_id = $1::text OR actor_id = $1 ORDER BY id`,
      [subject],
    );
    return { acts: rows.map(({ at, action, own }) => ({ at: at.toISOString(), action, byYou: own })) };
  }

  erase(): Promise<void> {
    return Promise.resolve();
  }
}
