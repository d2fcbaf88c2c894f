import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { Queries } from './queries';

export interface Opening {
  readonly sessionId: Uuid;
  readonly state: 'open' | 'closed';
  readonly generation: number;
  /** Since when the video server has not answered for it. */
  readonly lostAt: Temporal.Instant | null;
}

export interface Room {
  readonly name: string;
  readonly sessionId: Uuid;
  readonly generation: number;
  /** Null while it has a name only: the video server has not confirmed it. */
  readonly openedAt: Temporal.Instant | null;
  readonly retiredAt: Temporal.Instant | null;
}

export type RetiredBecause = 'rotated' | 'lost' | 'closed';

interface OpeningRow {
  session_id: Uuid;
  state: 'open' | 'closed';
  generation: number;
  lost_at: Date | null;
}

interface RoomRow {
  name: string;
  session_id: Uuid;
  generation: number;
  opened_at: Date | null;
  retired_at: Date | null;
}

const ROOM_COLUMNS = 'name, session_id, generation, opened_at, retired_at';

/** Openings and the rooms that they went through. Whatever changes one holds the opening's lock. */
@Injectable()
export class RoomRepository {
  async findOpening(queries: Queries, sessionId: Uuid): Promise<Opening | null> {
    const [row] = await queries.query<OpeningRow>('SELECT * FROM rooms_opening WHERE session_id = $1', [sessionId]);
    return row ? toOpening(row) : null;
  }

  async openOpenings(queries: Queries): Promise<Opening[]> {
    const rows = await queries.query<OpeningRow>(
      "SELECT * FROM rooms_opening WHERE state = 'open' ORDER BY session_id",
    );
    return rows.map(toOpening);
  }

  /** Takes the lock that every change of a session's room is made under, first of all locks. */
  async lockOpening(tx: Transaction, sessionId: Uuid): Promise<Opening | null> {
    const [row] = await tx.query<OpeningRow>('SELECT * FROM rooms_opening WHERE session_id = $1 FOR UPDATE', [
      sessionId,
    ]);
    return row ? toOpening(row) : null;
  }

  async lockOrCreateOpening(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<Opening> {
    await tx.query('INSERT INTO rooms_opening (session_id, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      sessionId,
      toDate(at),
    ]);
    const opening = await this.lockOpening(tx, sessionId);
    if (!opening) throw new Error('The opening that was just written is not there.');
    return opening;
  }

  async findCurrent(queries: Queries, sessionId: Uuid): Promise<Room | null> {
    const [row] = await queries.query<RoomRow>(
      `SELECT ${ROOM_COLUMNS} FROM rooms_room WHERE session_id = $1 AND retired_at IS NULL`,
      [sessionId],
    );
    return row ? toRoom(row) : null;
  }

  async currentRooms(queries: Queries): Promise<Room[]> {
    const rows = await queries.query<RoomRow>(
      `SELECT ${ROOM_COLUMNS} FROM rooms_room WHERE retired_at IS NULL AND opened_at IS NOT NULL ORDER BY session_id`,
    );
    return rows.map(toRoom);
  }

  async findByName(queries: Queries, name: string): Promise<Room | null> {
    const [row] = await queries.query<RoomRow>(`SELECT ${ROOM_COLUMNS} FROM rooms_room WHERE name = $1`, [name]);
    return row ? toRoom(row) : null;
  }

  async roomsOf(queries: Queries, sessionId: Uuid): Promise<Room[]> {
    const rows = await queries.query<RoomRow>(
      `SELECT ${ROOM_COLUMNS} FROM rooms_room WHERE session_id = $1 ORDER BY generation`,
      [sessionId],
    );
    return rows.map(toRoom);
  }

  /** Names the next room of the session: at random, so that it tells nothing and can't be guessed. */
  async nameNext(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<Room> {
    const [row] = await tx.query<RoomRow>(
      `INSERT INTO rooms_room (name, session_id, generation, named_at)
       SELECT $2, $1, 1 + coalesce(max(generation), 0), $3 FROM rooms_room WHERE session_id = $1
       RETURNING ${ROOM_COLUMNS}`,
      [sessionId, `r-${randomBytes(18).toString('base64url')}`, toDate(at)],
    );
    if (!row) throw new Error('A room was not stored.');
    await tx.query('UPDATE rooms_opening SET generation = $2 WHERE session_id = $1', [sessionId, row.generation]);
    return toRoom(row);
  }

  async markOpened(tx: Transaction, name: string, at: Temporal.Instant): Promise<void> {
    await tx.query('UPDATE rooms_room SET opened_at = $2 WHERE name = $1 AND opened_at IS NULL', [name, toDate(at)]);
  }

  async retire(tx: Transaction, room: Room, because: RetiredBecause, at: Temporal.Instant): Promise<void> {
    await tx.query(
      'UPDATE rooms_room SET retired_at = $2, retired_because = $3 WHERE name = $1 AND retired_at IS NULL',
      [room.name, toDate(at), because],
    );
  }

  async close(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query("UPDATE rooms_opening SET state = 'closed', closed_at = $2, lost_at = NULL WHERE session_id = $1", [
      sessionId,
      toDate(at),
    ]);
  }

  async reopen(tx: Transaction, sessionId: Uuid): Promise<void> {
    await tx.query("UPDATE rooms_opening SET state = 'open', closed_at = NULL WHERE session_id = $1", [sessionId]);
  }

  /** Whether this is news: the server stopped answering just now. */
  async markLost(tx: Transaction, sessionId: Uuid, at: Temporal.Instant): Promise<boolean> {
    const changed = await tx.query(
      "UPDATE rooms_opening SET lost_at = $2 WHERE session_id = $1 AND state = 'open' AND lost_at IS NULL RETURNING 1",
      [sessionId, toDate(at)],
    );
    return changed.length > 0;
  }

  /** Whether this is news: the server answers again. */
  async markFound(tx: Transaction, sessionId: Uuid): Promise<boolean> {
    const changed = await tx.query(
      'UPDATE rooms_opening SET lost_at = NULL WHERE session_id = $1 AND lost_at IS NOT NULL RETURNING 1',
      [sessionId],
    );
    return changed.length > 0;
  }

  /** Given up by us, and perhaps still standing on the video server. */
  async roomsToDelete(queries: Queries): Promise<Room[]> {
    const rows = await queries.query<RoomRow>(
      `SELECT ${ROOM_COLUMNS} FROM rooms_room WHERE retired_at IS NOT NULL AND deleted_at IS NULL
       ORDER BY retired_at LIMIT 50`,
    );
    return rows.map(toRoom);
  }

  async markDeleted(tx: Transaction, name: string, at: Temporal.Instant): Promise<void> {
    await tx.query('UPDATE rooms_room SET deleted_at = $2 WHERE name = $1', [name, toDate(at)]);
  }
}

function toOpening(row: OpeningRow): Opening {
  return {
    sessionId: row.session_id,
    state: row.state,
    generation: row.generation,
    lostAt: row.lost_at && toInstant(row.lost_at),
  };
}

function toRoom(row: RoomRow): Room {
  return {
    name: row.name,
    sessionId: row.session_id,
    generation: row.generation,
    openedAt: row.opened_at && toInstant(row.opened_at),
    retiredAt: row.retired_at && toInstant(row.retired_at),
  };
}
