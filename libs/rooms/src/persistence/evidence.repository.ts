import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import { DatedRules, type Transaction } from '@app/platform';
import type { Evidence } from '../domain/metering';
import type { Span } from '../domain/spans';
import { roomsRules } from '../rooms.rules';
import { ObservationRepository } from './observation.repository';
import { ParticipantRepository } from './participant.repository';
import type { Queries } from './queries';
import { RoomRepository } from './room.repository';

interface SessionTimes {
  readonly id: Uuid;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** Evidence, and the number of the last observation in it. */
export interface StoredEvidence extends Evidence {
  readonly lastObservationId: string;
}

/** Gathers all that a bill rests on, and keeps the pauses. */
@Injectable()
export class EvidenceRepository {
  constructor(
    private readonly rooms: RoomRepository,
    private readonly participants: ParticipantRepository,
    private readonly observations: ObservationRepository,
    private readonly rules: DatedRules,
  ) {}

  async evidenceOf(queries: Queries, session: SessionTimes, now: Temporal.Instant): Promise<StoredEvidence> {
    const { values } = await this.rules.at(roomsRules, session.startsAt);
    const rooms = await this.rooms.roomsOf(queries, session.id);
    const participants = await this.participants.participantsOf(queries, session.id);
    const { observations, lastId } = await this.observations.observationsOf(queries, session.id);
    return {
      during: { fromMs: session.startsAt.epochMilliseconds, toMs: session.endsAt.epochMilliseconds },
      rooms: rooms.flatMap((room) =>
        room.openedAt
          ? [
              {
                name: room.name,
                openedAtMs: room.openedAt.epochMilliseconds,
                retiredAtMs: room.retiredAt?.epochMilliseconds ?? null,
              },
            ]
          : [],
      ),
      attendees: participants.map((person) => ({
        identity: person.identity,
        role: person.role,
        admittedAtMs: person.admittedAt?.epochMilliseconds ?? null,
        removedAtMs: person.removedAt?.epochMilliseconds ?? null,
      })),
      observations,
      pauses: await this.pausesOf(queries, session.id, now),
      untilMs: now.epochMilliseconds,
      heartbeatBridgeMs: values.heartbeatBridgeSeconds * 1000,
      lastObservationId: lastId,
    };
  }

  async isPaused(queries: Queries, sessionId: Uuid): Promise<boolean> {
    const rows = await queries.query('SELECT 1 FROM rooms_pause WHERE session_id = $1 AND resumed_at IS NULL', [
      sessionId,
    ]);
    return rows.length > 0;
  }

  /** The account of whoever paused it; null where it is not paused, or theirs is gone. */
  async pausedBy(queries: Queries, sessionId: Uuid): Promise<Uuid | null> {
    const [row] = await queries.query<{ paused_by: Uuid | null }>(
      'SELECT paused_by FROM rooms_pause WHERE session_id = $1 AND resumed_at IS NULL',
      [sessionId],
    );
    return row?.paused_by ?? null;
  }

  /** False where it is paused already. */
  async pause(tx: Transaction, sessionId: Uuid, by: Uuid, at: Temporal.Instant): Promise<boolean> {
    if (await this.isPaused(tx, sessionId)) return false;
    await tx.query('INSERT INTO rooms_pause (session_id, paused_at, paused_by) VALUES ($1, $2, $3)', [
      sessionId,
      toDate(at),
      by,
    ]);
    return true;
  }

  /** False where nothing is paused. `by` is null where the end of the session ended the pause. */
  async resume(tx: Transaction, sessionId: Uuid, by: Uuid | null, at: Temporal.Instant): Promise<boolean> {
    const resumed = await tx.query(
      'UPDATE rooms_pause SET resumed_at = $2, resumed_by = $3 WHERE session_id = $1 AND resumed_at IS NULL RETURNING 1',
      [sessionId, toDate(at), by],
    );
    return resumed.length > 0;
  }

  private async pausesOf(queries: Queries, sessionId: Uuid, now: Temporal.Instant): Promise<Span[]> {
    const rows = await queries.query<{ paused_at: Date; resumed_at: Date | null }>(
      'SELECT paused_at, resumed_at FROM rooms_pause WHERE session_id = $1 ORDER BY paused_at',
      [sessionId],
    );
    return rows.map((row) => ({
      fromMs: row.paused_at.getTime(),
      toMs: row.resumed_at?.getTime() ?? now.epochMilliseconds,
    }));
  }
}
