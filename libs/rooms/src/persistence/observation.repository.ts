import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { ListedConnection, Observation } from '../domain/observations';
import type { Queries } from './queries';

interface ObservationRow {
  id: string;
  room: string | null;
  kind: Observation['kind'];
  identity: string | null;
  sid: string | null;
  joined_at: Date | null;
  people: ListedConnection[] | null;
  seen_at: Date;
}

/** What was seen, stored as it came and never changed. */
@Injectable()
export class ObservationRepository {
  /** False where this webhook event is stored already. */
  async add(
    tx: Transaction,
    sessionId: Uuid,
    seen: Observation,
    receivedAt: Temporal.Instant,
    eventId: string | null = null,
  ): Promise<boolean> {
    const who = 'who' in seen ? seen.who : null;
    const inserted = await tx.query(
      `INSERT INTO rooms_observation
         (session_id, room, kind, identity, sid, joined_at, people, seen_at, received_at, event_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (event_id) DO NOTHING RETURNING 1`,
      [
        sessionId,
        seen.room,
        seen.kind,
        who?.identity ?? (seen.kind === 'heartbeat' ? seen.identity : null),
        who?.sid ?? null,
        who ? new Date(who.joinedAtMs) : null,
        seen.kind === 'listed' ? JSON.stringify(seen.people) : null,
        new Date(seen.atMs),
        toDate(receivedAt),
        eventId,
      ],
    );
    return inserted.length > 0;
  }

  async observationsOf(queries: Queries, sessionId: Uuid): Promise<{ observations: Observation[]; lastId: string }> {
    const rows = await queries.query<ObservationRow>(
      `SELECT id, room, kind, identity, sid, joined_at, people, seen_at
       FROM rooms_observation WHERE session_id = $1 ORDER BY id`,
      [sessionId],
    );
    return { observations: rows.flatMap(toObservation), lastId: rows.at(-1)?.id ?? '0' };
  }

  /** Keeps an eager client from filling the table: one heartbeat a second is plenty. */
  async hasHeartbeatSince(
    queries: Queries,
    sessionId: Uuid,
    identity: string,
    since: Temporal.Instant,
  ): Promise<boolean> {
    const rows = await queries.query(
      `SELECT 1 FROM (
         SELECT kind, identity, seen_at FROM rooms_observation WHERE session_id = $1 ORDER BY id DESC LIMIT 20
       ) recent WHERE kind = 'heartbeat' AND identity = $2 AND seen_at > $3`,
      [sessionId, identity, toDate(since)],
    );
    return rows.length > 0;
  }
}

/** A row that lacks what its kind needs can't be written (rooms_observation_shape), so none is dropped here. */
function toObservation(row: ObservationRow): Observation[] {
  const atMs = row.seen_at.getTime();
  if (row.kind === 'unreachable') return [{ kind: row.kind, room: row.room, atMs }];
  if (row.room === null) return [];
  if (row.kind === 'gone' || row.kind === 'finished') return [{ kind: row.kind, room: row.room, atMs }];
  if (row.kind === 'listed') return [{ kind: row.kind, room: row.room, atMs, people: row.people ?? [] }];
  if (row.identity === null) return [];
  if (row.kind === 'heartbeat') return [{ kind: row.kind, room: row.room, atMs, identity: row.identity }];
  if (row.sid === null || row.joined_at === null) return [];
  const who = { identity: row.identity, sid: row.sid, joinedAtMs: row.joined_at.getTime() };
  return [{ kind: row.kind, room: row.room, atMs, who }];
}
