import { Injectable } from '@nestjs/common';
import type { Json, Uuid } from '@app/kernel';
import { Database, HoldsPersonalData, type PersonalDataProvider } from '@app/platform';
import { consoleTables } from './console.data-map';

const EXPORT = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('openedAt', g.opened_at, 'until', coalesce(g.ended_at, g.expires_at),
    'purpose', g.purpose, 'read', (SELECT coalesce(jsonb_agg(DISTINCT r.section), '[]') FROM console_unmasked_read r
                                   WHERE r.break_glass_id = g.id)) ORDER BY g.id), '[]') AS looks
  FROM console_break_glass g WHERE g.subject_id = $1`;

/**
 * When staff looked at somebody unmasked, and why: the person may know. The rows hold ids and outlive an erasure, because
 * they are how a misuse is found.
 */
@Injectable()
@HoldsPersonalData()
export class ConsolePersonalDataProvider implements PersonalDataProvider {
  readonly tables = consoleTables;
  readonly order = 15;

  constructor(private readonly database: Database) {}

  async export(subject: Uuid): Promise<Json> {
    const [row] = await this.database.query<{ looks: Json }>(EXPORT, [subject]);
    return { looksByStaff: row?.looks ?? [] };
  }

  erase(): Promise<void> {
    return Promise.resolve();
  }
}
