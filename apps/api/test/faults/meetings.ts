import { newId, toDate, type Uuid } from '@app/kernel';
import { LEVEL, type FamilyMember, type Teacher } from './cast';

interface Queries {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

export interface Meeting {
  family: FamilyMember;
  tutor: Teacher;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
}

/** Who was in the room, from and to, in seconds after the start. */
export type Stays = Partial<Record<'student' | 'tutor', readonly [from: number, to: number]>>;

/** A session that began in the past, which nobody can book any more: confirmed, its minutes held. */
export async function insertSession(db: Queries, { family, tutor, startsAt, endsAt }: Meeting): Promise<Uuid> {
  const id = newId();
  const bookedAt = toDate(startsAt.subtract({ hours: 24 }));
  const minutes = startsAt.until(endsAt).total('minutes');
  await db.query('SELECT ledger_hold($1, $2, $3, $4, $5)', [
    `booking:${id}:hold`,
    family.familyId,
    id,
    minutes,
    bookedAt,
  ]);
  await db.query(
    `INSERT INTO booking_session
       (id, family_id, student_id, tutor_id, tutor_account_id, booked_by, supervisor_id, subject_id, level, during,
        blocked, status, policy_version, booked_at, held_at, held_minutes)
     VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, tstzrange($9, $10), tstzrange($9, $10), 2,
       (SELECT version FROM platform_rule WHERE lib = 'booking' ORDER BY effective_at DESC LIMIT 1), $11, $11, $12)`,
    [
      id,
      family.familyId,
      family.studentId,
      tutor.tutorId,
      tutor.accountId,
      family.accountId,
      tutor.subjectId,
      LEVEL,
      toDate(startsAt),
      toDate(endsAt),
      bookedAt,
      minutes,
    ],
  );
  return id;
}

/** Its room, as it was left open by a worker that ran no more, with what the video server reported. */
export async function insertEvidence(db: Queries, id: Uuid, meeting: Meeting, stays: Stays): Promise<void> {
  const { startsAt } = meeting;
  const room = `room-${id}`;
  const at = (seconds: number): Date => toDate(startsAt.add({ seconds }));
  await db.query('INSERT INTO rooms_opening (session_id, created_at) VALUES ($1, $2)', [id, at(-300)]);
  await db.query(
    'INSERT INTO rooms_room (name, session_id, generation, named_at, opened_at) VALUES ($1, $2, 1, $3, $3)',
    [room, id, at(-300)],
  );
  for (const role of ['student', 'tutor'] as const) {
    const stay = stays[role];
    if (!stay) continue;
    const identity = `${role}-${id}`;
    await db.query(
      `INSERT INTO rooms_participant (session_id, account_id, role, identity, state, entered_at, admitted_at)
       VALUES ($1, $2, $3, $4, 'admitted', $5, $5)`,
      [id, role === 'student' ? meeting.family.studentId : meeting.tutor.accountId, role, identity, at(stay[0])],
    );
    for (const [kind, seenAt] of [
      ['joined', stay[0]],
      ['left', stay[1]],
    ] as const) {
      await db.query(
        `INSERT INTO rooms_observation (session_id, room, kind, identity, sid, joined_at, seen_at, received_at, event_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
        [id, room, kind, identity, `sid-${identity}`, at(stay[0]), at(seenAt), `${kind}-${identity}`],
      );
    }
  }
}

/** Student and tutor met: what the worker writes when it sees that. */
export async function hasBegun(db: Queries, id: Uuid): Promise<void> {
  await db.query('UPDATE booking_session SET status = 3, begun_at = lower(during) WHERE id = $1', [id]);
}
