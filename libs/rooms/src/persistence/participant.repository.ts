import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import type { AdmissionState } from '../domain/access';
import type { RoomRole } from '../domain/metering';
import type { Queries } from './queries';

export interface Participant {
  readonly sessionId: Uuid;
  /** Null once the person's data was erased. */
  readonly accountId: Uuid | null;
  readonly role: RoomRole;
  /** Random; all that the video server and other people's browsers know of the person. */
  readonly identity: string;
  readonly state: AdmissionState;
  readonly admittedAt: Temporal.Instant | null;
  readonly removedAt: Temporal.Instant | null;
}

interface ParticipantRow {
  session_id: Uuid;
  account_id: Uuid | null;
  role: RoomRole;
  identity: string;
  state: AdmissionState;
  admitted_at: Date | null;
  removed_at: Date | null;
}

const COLUMNS = 'session_id, account_id, role, identity, state, admitted_at, removed_at';

@Injectable()
export class ParticipantRepository {
  async participantsOf(queries: Queries, sessionId: Uuid): Promise<Participant[]> {
    const rows = await queries.query<ParticipantRow>(
      `SELECT ${COLUMNS} FROM rooms_participant WHERE session_id = $1 ORDER BY entered_at, id`,
      [sessionId],
    );
    return rows.map(toParticipant);
  }

  async findByAccount(queries: Queries, sessionId: Uuid, accountId: Uuid): Promise<Participant | null> {
    const [row] = await queries.query<ParticipantRow>(
      `SELECT ${COLUMNS} FROM rooms_participant WHERE session_id = $1 AND account_id = $2`,
      [sessionId, accountId],
    );
    return row ? toParticipant(row) : null;
  }

  async findByIdentity(queries: Queries, sessionId: Uuid, identity: string): Promise<Participant | null> {
    const [row] = await queries.query<ParticipantRow>(
      `SELECT ${COLUMNS} FROM rooms_participant WHERE session_id = $1 AND identity = $2`,
      [sessionId, identity],
    );
    return row ? toParticipant(row) : null;
  }

  /** This person in rooms that are open, unless they were removed already. */
  async inOpenRooms(queries: Queries, accountId: Uuid): Promise<Participant[]> {
    const rows = await queries.query<ParticipantRow>(
      `SELECT ${COLUMNS} FROM rooms_participant
       WHERE account_id = $1 AND state <> 'removed'
         AND session_id IN (SELECT session_id FROM rooms_opening WHERE state = 'open') ORDER BY session_id`,
      [accountId],
    );
    return rows.map(toParticipant);
  }

  async add(
    tx: Transaction,
    person: { sessionId: Uuid; accountId: Uuid; role: RoomRole; state: AdmissionState },
    at: Temporal.Instant,
  ): Promise<Participant> {
    const [row] = await tx.query<ParticipantRow>(
      `INSERT INTO rooms_participant (session_id, account_id, role, identity, state, entered_at, admitted_at)
       VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $5 = 'admitted' THEN $6::timestamptz END) RETURNING ${COLUMNS}`,
      [person.sessionId, person.accountId, person.role, newIdentity(), person.state, toDate(at)],
    );
    if (!row) throw new Error('A participant was not stored.');
    return toParticipant(row);
  }

  async admit(tx: Transaction, identity: string, by: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query(
      `UPDATE rooms_participant SET state = 'admitted', admitted_at = $2, admitted_by = $3
       WHERE identity = $1 AND state = 'lobby'`,
      [identity, toDate(at), by],
    );
  }

  /** `by` is null where they lost the right to be there. */
  async remove(tx: Transaction, identity: string, by: Uuid | null, at: Temporal.Instant): Promise<void> {
    await tx.query(
      `UPDATE rooms_participant SET state = 'removed', removed_at = $2, removed_by = $3
       WHERE identity = $1 AND state <> 'removed'`,
      [identity, toDate(at), by],
    );
  }
}

function newIdentity(): string {
  return `p-${randomBytes(12).toString('base64url')}`;
}

function toParticipant(row: ParticipantRow): Participant {
  return {
    sessionId: row.session_id,
    accountId: row.account_id,
    role: row.role,
    identity: row.identity,
    state: row.state,
    admittedAt: row.admitted_at && toInstant(row.admitted_at),
    removedAt: row.removed_at && toInstant(row.removed_at),
  };
}
