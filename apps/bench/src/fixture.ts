import { Client } from 'pg';

export interface People {
  tutors: { id: string; accountId: string }[];
  families: string[];
  students: string[];
  guardian: string;
  subject: string;
  policyVersion: number;
}

/** When the bench lives: nothing of it depends on the day on which it runs. */
export const NOW = new Date('2027-03-01T00:00:00Z');
const FIRST_SLOT = Date.UTC(2027, 2, 2);
const SLOT_MINUTES = 70;
const MINUTES_EACH = 10_000_000;

export async function admin<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, options: '-c timezone=UTC' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A copy of the migrated database; what another run left under the name is dropped. */
export async function copyDatabase(url: string, name: string): Promise<string> {
  const template = new URL(url).pathname.slice(1);
  const elsewhere = new URL(url);
  elsewhere.pathname = '/postgres';
  await admin(elsewhere.toString(), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  return copy.toString();
}

/** Tutors with calendars that are open all day, families with plenty of minutes, students of nobody in particular. */
export async function givenPeople(
  url: string,
  counts: { tutors: number; families: number; students: number; isOneStudentEach?: boolean },
): Promise<People> {
  return admin(url, async (client) => {
    const accounts = async (count: number, prefix: string): Promise<string[]> =>
      (
        await client.query<{ id: string }>(
          `INSERT INTO identity_account (first_name, time_zone, created_at)
           SELECT $2 || n, 'America/New_York', $3 FROM generate_series(1, $1::int) n RETURNING id`,
          [count, prefix, NOW],
        )
      ).rows.map((row) => row.id);
    const [guardian] = await accounts(1, 'Guardian');
    const students = await accounts(counts.students, 'Student');
    await client.query(
      'INSERT INTO identity_student (id, added_by, created_at) SELECT s, $2, $3 FROM unnest($1::uuid[]) s',
      [students, guardian, NOW],
    );
    const families = await givenFamilies(client, counts.families, guardian!);
    await givenPowers(client, families, students, guardian!, counts.isOneStudentEach ?? false);
    const tutors = await client.query<{ id: string; account_id: string }>(
      `INSERT INTO tutors_tutor (account_id, slug, display_name, headline, biography, education, experience, languages,
         time_zone, acceptance, state, vetted_until, applied_at, listed_at, updated_at)
       SELECT a, 'bench-' || a, 'Bench', '', '', '[]', '[]', '{English}', 'America/New_York', 'instant', 'listed',
         $2::timestamptz + interval '1 year', $2, $2, $2 FROM unnest($1::uuid[]) a RETURNING id, account_id`,
      [await accounts(counts.tutors, 'Tutor'), NOW],
    );
    await client.query(
      `INSERT INTO booking_calendar (tutor_id, notice_minutes, buffer_minutes, step_minutes, horizon_days,
         max_sessions_per_day, updated_at)
       SELECT t, 0, 10, 15, 365, 48, $2 FROM unnest($1::uuid[]) t`,
      [tutors.rows.map((row) => row.id), NOW],
    );
    await client.query(
      `INSERT INTO booking_weekly_rule (tutor_id, weekday, starts_minute, ends_minute)
       SELECT t, d, m, m + 180 FROM unnest($1::uuid[]) t, generate_series(1, 7) d, unnest('{540,960}'::int[]) m`,
      [tutors.rows.map((row) => row.id)],
    );
    const { rows: facts } = await client.query<{ subject: string; policy: number }>(
      `SELECT (SELECT id FROM tutors_subject WHERE slug = 'algebra-1') AS subject,
         (SELECT max(version) FROM platform_rule WHERE lib = 'booking') AS policy`,
    );
    return {
      tutors: tutors.rows.map((row) => ({ id: row.id, accountId: row.account_id })),
      families,
      students,
      guardian: guardian!,
      subject: facts[0]!.subject,
      policyVersion: facts[0]!.policy,
    };
  });
}

async function givenFamilies(client: Client, count: number, guardian: string): Promise<string[]> {
  await client.query('BEGIN');
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO identity_family (name, owner_id, created_at)
     SELECT 'Family ' || n, $2, $3 FROM generate_series(1, $1::int) n RETURNING id`,
    [count, guardian, NOW],
  );
  const ids = rows.map((row) => row.id);
  await client.query(
    'INSERT INTO identity_family_guardian (family_id, account_id, joined_at) SELECT f, $2, $3 FROM unnest($1::uuid[]) f',
    [ids, guardian, NOW],
  );
  await client.query('COMMIT');
  await client.query(
    `SELECT ledger_credit('bench:' || f, f, $2, 'purchase', NULL, '{}', $3) FROM unnest($1::uuid[]) f`,
    [ids, MINUTES_EACH, NOW],
  );
  return ids;
}

/**
 * Whoever books is asked for the powers on that student of that family: the one guardian has them on all. Every family has
 * every student, or the n-th only the n-th, as families are.
 */
async function givenPowers(
  client: Client,
  families: string[],
  students: string[],
  guardian: string,
  isOneEach: boolean,
): Promise<void> {
  const pairs = `unnest($1::uuid[]) WITH ORDINALITY AS f (id, n) JOIN unnest($2::uuid[]) WITH ORDINALITY AS s (id, n)
    ON ${isOneEach ? 'f.n = s.n' : 'true'}`;
  await client.query(
    `INSERT INTO identity_family_student (family_id, student_id, added_at) SELECT f.id, s.id, $3 FROM ${pairs}`,
    [families, students, NOW],
  );
  await client.query(
    `INSERT INTO identity_guardianship (family_id, student_id, guardian_id, can_book, can_pay, can_watch, can_message,
       can_consent, can_supervise, created_at, changed_at)
     SELECT f.id, s.id, $3, true, true, true, true, true, true, $4, $4 FROM ${pairs}`,
    [families, students, guardian, NOW],
  );
}

/**
 * Sessions of the past, 70 minutes apart for every tutor, so that more rows mean a longer past and the same density.
 * They are completed: the exclusion constraints keep only what still keeps its time.
 */
export async function givenPast(url: string, people: People, rows: number): Promise<void> {
  await admin(url, async (client) => {
    const each = Math.ceil(rows / people.tutors.length);
    const student = (n: string): string => `($3::uuid[])[1 + (${n} % ${people.students.length})]`;
    // Oldest first, as they would have been booked: rows of one tutor lie far apart.
    for (let from = Math.floor((each - 1) / 1000) * 1000; from >= 0; from -= 1000) {
      await client.query(
        `INSERT INTO booking_session (family_id, student_id, tutor_id, tutor_account_id, booked_by, supervisor_id,
           subject_id, level, during, blocked, status, outcome, policy_version, booked_at, held_at, ended_at, settled_at,
           held_minutes, captured_minutes)
         SELECT $4, ${student('(t.n + k)')}, t.id, t.account_id, $5, $5, $6, 'high-school',
           tstzrange(s.at, s.at + interval '60 minutes'), tstzrange(s.at, s.at + interval '70 minutes'), 10, 'delivered',
           $7, s.at, s.at, s.at + interval '1 hour', s.at + interval '1 hour', 60, 60
         FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS t (id, account_id, n),
           generate_series($8::int, $9::int) k,
           LATERAL (SELECT $10::timestamptz - k * interval '70 minutes' AS at) s
         ORDER BY k DESC`,
        [
          people.tutors.map((tutor) => tutor.id),
          people.tutors.map((tutor) => tutor.accountId),
          people.students,
          people.families[0],
          people.guardian,
          people.subject,
          people.policyVersion,
          from + 1,
          Math.min(from + 1000, each),
          NOW,
        ],
      );
    }
    await client.query('VACUUM ANALYZE booking_session');
  });
}

export interface Wish {
  parameters: unknown[];
  startsAt: Date;
  endsAt: Date;
  tutorId: string;
  familyId: string;
}

export const WISH_SQL =
  'ROW($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, tstzrange($11, $12), $13::int, $14, tstzrange($15, $16))::booking_wish';

/** A wish for a time that nobody else has, whatever was wished for before: the n-th of the whole run. */
export function wishFor(people: People, n: number, familyId: string, id: string): Wish {
  const tutor = people.tutors[n % people.tutors.length]!;
  const slot = Math.floor(n / people.tutors.length);
  return wishAt(people, { tutor, studentId: people.students[n % people.students.length]!, familyId, slot, id });
}

export function wishAt(
  people: People,
  at: { tutor: People['tutors'][number]; studentId: string; familyId: string; slot: number; id: string },
): Wish {
  return wishStarting(people, { ...at, startsAt: new Date(FIRST_SLOT + at.slot * SLOT_MINUTES * 60_000) });
}

export function wishStarting(
  people: People,
  at: { tutor: People['tutors'][number]; studentId: string; familyId: string; startsAt: Date; id: string },
): Wish {
  const { startsAt, tutor, familyId } = at;
  const endsAt = new Date(startsAt.getTime() + 60 * 60_000);
  const day = new Date(startsAt);
  day.setUTCHours(5, 0, 0, 0);
  return {
    startsAt,
    endsAt,
    familyId,
    tutorId: tutor.id,
    parameters: [
      at.id,
      familyId,
      at.studentId,
      tutor.id,
      tutor.accountId,
      people.guardian,
      people.guardian,
      people.subject,
      'high-school',
      null,
      startsAt,
      endsAt,
      people.policyVersion,
      // What booking_basis makes of the tutors above.
      '1 America/New_York instant',
      day,
      new Date(day.getTime() + 86_400_000),
    ],
  };
}

/** What must be true after any bookings: nobody twice at once, books that balance, one hold a booking. */
export async function findProblems(url: string): Promise<string[]> {
  return admin(url, async (client) => {
    const { rows } = await client.query<{ problem: string; count: number }>(
      `SELECT 'overlapping sessions' AS problem, count(*)::int AS count FROM booking_session a JOIN booking_session b
         ON a.tutor_id = b.tutor_id AND a.id < b.id AND a.blocked && b.blocked AND a.status < 10 AND b.status < 10
       UNION ALL
       SELECT 'students twice at once', count(*)::int FROM booking_session a JOIN booking_session b
         ON a.student_id = b.student_id AND a.id < b.id AND a.during && b.during AND a.status < 10 AND b.status < 10
       UNION ALL
       SELECT 'what ledger_check found', count(*)::int FROM ledger_check()
       UNION ALL
       SELECT 'bookings without exactly one hold', count(*)::int FROM (
         SELECT s.id FROM booking_session s LEFT JOIN ledger_transfer t ON t.hold_id = s.id AND t.kind = 'hold'
         WHERE s.status = 2 GROUP BY s.id HAVING count(t.id) <> 1) x
       UNION ALL
       SELECT 'holds without a booking', count(*)::int FROM ledger_transfer t
         WHERE t.kind = 'hold' AND NOT EXISTS (SELECT FROM booking_session s WHERE s.id = t.hold_id)`,
    );
    return rows.filter((row) => row.count > 0).map((row) => `${row.count} ${row.problem}`);
  });
}
