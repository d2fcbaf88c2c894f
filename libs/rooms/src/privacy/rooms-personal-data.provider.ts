import type { Json, Uuid } from '@app/kernel';
import { Database, HoldsPersonalData, type PersonalDataProvider, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { roomsTables } from './rooms.data-map';

const EXPORT = `
  SELECT coalesce(jsonb_agg(jsonb_build_object(
    'sessionId', person.session_id,
    'role', person.role,
    'enteredAt', person.entered_at,
    'admittedAt', person.admitted_at,
    'removedAt', person.removed_at,
    'seen', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('what', seen.kind, 'at', seen.seen_at) ORDER BY seen.id), '[]')
      FROM rooms_observation seen
      WHERE seen.session_id = person.session_id AND seen.identity = person.identity)
  ) ORDER BY person.entered_at), '[]') AS held
  FROM rooms_participant person WHERE person.account_id = $1`;

/**
 * Presence in rooms. It is kept under random identities; erasing cuts the only link from those to the person, and what
 * the bills of others rest on stays. Sessions to come are booking's to name.
 */
@Injectable()
@HoldsPersonalData()
export class RoomsPersonalDataProvider implements PersonalDataProvider {
  readonly tables = roomsTables;
  readonly order = 40;

  constructor(private readonly database: Database) {}

  async export(subject: Uuid): Promise<Json> {
    const [row] = await this.database.query<{ held: Json }>(EXPORT, [subject]);
    return row?.held ?? [];
  }

  async erase(subject: Uuid, tx: Transaction): Promise<void> {
    await tx.query('UPDATE rooms_participant SET account_id = NULL WHERE account_id = $1', [subject]);
    await tx.query('UPDATE rooms_participant SET admitted_by = NULL WHERE admitted_by = $1', [subject]);
    await tx.query('UPDATE rooms_participant SET removed_by = NULL WHERE removed_by = $1', [subject]);
    await tx.query('UPDATE rooms_pause SET paused_by = NULL WHERE paused_by = $1', [subject]);
    await tx.query('UPDATE rooms_pause SET resumed_by = NULL WHERE resumed_by = $1', [subject]);
  }
}
