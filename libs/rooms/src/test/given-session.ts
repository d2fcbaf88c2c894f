import { newId, toDate, type Uuid } from '@app/kernel';
import { permissionsOf, type Role, type SignedIn } from '@app/platform';
import type { TestDatabase } from '@app/testing';

export interface GivenSession {
  sessionId: Uuid;
  familyId: Uuid;
  tutorId: Uuid;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  student: SignedIn;
  tutor: SignedIn;
  guardian: SignedIn;
  stranger: SignedIn;
}

const BOUGHT_MINUTES = 120;

/** One confirmed session, its minutes held, as booking leaves it; everybody in it is new. */
export async function givenSession(
  db: TestDatabase,
  { startsAt, minutes = 60 }: { startsAt: Temporal.Instant; minutes?: number },
): Promise<GivenSession> {
  const at = toDate(startsAt.subtract({ hours: 24 }));
  const endsAt = startsAt.add({ minutes });
  const person = async (firstName: string, role: Role): Promise<SignedIn> => {
    const [row] = await db.query<{ id: Uuid }>(
      `INSERT INTO identity_account (first_name, time_zone, created_at) VALUES ($1, 'America/Chicago', $2) RETURNING id`,
      [firstName, at],
    );
    const accountId = row?.id ?? '';
    await db.query('INSERT INTO identity_account_role (account_id, role, granted_at) VALUES ($1, $2, $3)', [
      accountId,
      role,
      at,
    ]);
    return {
      signInId: newId(),
      accountId,
      roles: [role],
      permissions: permissionsOf([role]),
      provedAt: db.clock.now(),
    };
  };
  const [guardian, student, tutor, stranger] = [
    await person('Dana', 'guardian'),
    await person('Sam', 'student'),
    await person('Ada', 'tutor'),
    await person('Eve', 'guardian'),
  ];
  const familyId = await givenFamily(db, guardian.accountId, student.accountId, at);
  const tutorId = await givenTutor(db, tutor.accountId, at);
  const sessionId = newId();
  await db.query('SELECT ledger_hold($1, $2, $3, $4, $5)', [`hold:${sessionId}`, familyId, sessionId, minutes, at]);
  await db.query(
    `INSERT INTO booking_session
       (id, family_id, student_id, tutor_id, tutor_account_id, booked_by, supervisor_id, subject_id, level, during,
        blocked, status, policy_version, booked_at, held_at, held_minutes)
     SELECT $1, $2, $3, $4, $5, $6, $6, subject.id, offered.level, tstzrange($7, $8), tstzrange($7, $8), 2,
       (SELECT max(version) FROM platform_rule WHERE lib = 'booking'), $9, $9, $10
     FROM tutors_subject subject JOIN tutors_subject_level offered ON offered.subject_id = subject.id LIMIT 1`,
    [
      sessionId,
      familyId,
      student.accountId,
      tutorId,
      tutor.accountId,
      guardian.accountId,
      toDate(startsAt),
      toDate(endsAt),
      at,
      minutes,
    ],
  );
  return { sessionId, familyId, tutorId, startsAt, endsAt, student, tutor, guardian, stranger };
}

async function givenFamily(db: TestDatabase, guardianId: Uuid, studentId: Uuid, at: Date): Promise<Uuid> {
  const familyId = newId();
  await db.unitOfWork.run(async (tx) => {
    await tx.query(`INSERT INTO identity_family (id, name, owner_id, created_at) VALUES ($1, 'Family', $2, $3)`, [
      familyId,
      guardianId,
      at,
    ]);
    await tx.query('INSERT INTO identity_family_guardian (family_id, account_id, joined_at) VALUES ($1, $2, $3)', [
      familyId,
      guardianId,
      at,
    ]);
    await tx.query('INSERT INTO identity_student (id, added_by, created_at) VALUES ($1, $2, $3)', [
      studentId,
      guardianId,
      at,
    ]);
    await tx.query('INSERT INTO identity_family_student (family_id, student_id, added_at) VALUES ($1, $2, $3)', [
      familyId,
      studentId,
      at,
    ]);
    await tx.query(
      `INSERT INTO identity_guardianship
         (family_id, student_id, guardian_id, can_book, can_pay, can_watch, can_message, can_consent, can_supervise,
          created_at, changed_at)
       VALUES ($1, $2, $3, true, true, true, true, true, true, $4, $4)`,
      [familyId, studentId, guardianId, at],
    );
    await tx.query('SELECT ledger_open_family($1)', [familyId]);
    await tx.query(`SELECT ledger_credit($1, $2, $3, 'purchase', NULL, '{}', $4)`, [
      `credit:${familyId}`,
      familyId,
      BOUGHT_MINUTES,
      at,
    ]);
  });
  return familyId;
}

async function givenTutor(db: TestDatabase, accountId: Uuid, at: Date): Promise<Uuid> {
  const [row] = await db.query<{ id: Uuid }>(
    `INSERT INTO tutors_tutor
       (account_id, slug, display_name, headline, biography, education, experience, languages, time_zone, acceptance,
        state, applied_at, listed_at, vetted_until, updated_at)
     VALUES ($1::uuid, 'tutor-' || $1::uuid, 'Ada', '', '', '[]', '[]', '{}', 'America/Chicago', 'instant', 'listed', $2, $2,
       $2::timestamptz + interval '1 year', $2)
     RETURNING id`,
    [accountId, at],
  );
  const tutorId = row?.id ?? '';
  await db.query(
    `INSERT INTO booking_calendar
       (tutor_id, notice_minutes, buffer_minutes, step_minutes, horizon_days, max_sessions_per_day, updated_at)
     VALUES ($1, 0, 10, 15, 60, 8, $2)`,
    [tutorId, at],
  );
  return tutorId;
}

/** What the family's balance says: available, and still held. */
export async function balanceOf(db: TestDatabase, familyId: Uuid): Promise<{ available: number; held: number }> {
  const [row] = await db.query<{ available: number; held: number }>(
    'SELECT available, held FROM ledger_family_account WHERE family_id = $1',
    [familyId],
  );
  return { available: row?.available ?? 0, held: row?.held ?? 0 };
}
