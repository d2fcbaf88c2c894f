import { listAllowedStarts } from '@app/booking';
import type { Client } from 'pg';
import type { Case } from '../bench';
import { admin, copyDatabase, givenPeople, NOW, type People } from '../fixture';
import { connect, disconnect, interleave, ratioOf, summarise } from '../measure';

const TUTORS = 10_000;
const SESSIONS_EACH = 8;
const DAYS = 10;
const STEP = 15;
const LONGEST = 90;
const MINUTES = 60;
const BUFFER = 10;
/** The least notice where the tutor answers first, by the rules that the product begins with. */
const REQUEST_NOTICE = 135;
const RULES = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [540, 960].map((starts) => ({ weekday, starts })));

/** What one would write without free slots: every calendar is looked at, every clock turned to its zone. */
const CORRELATED = `
  SELECT tutor.id
  FROM tutors_tutor tutor JOIN booking_calendar calendar ON calendar.tutor_id = tutor.id
  WHERE tutor.state = 'listed' AND tutor.vetted_until > $2
    AND $1 >= $2::timestamptz + make_interval(mins => CASE tutor.acceptance
      WHEN 'request' THEN greatest(calendar.notice_minutes, ${REQUEST_NOTICE} + calendar.step_minutes) ELSE calendar.notice_minutes END)
    AND $1 <= $2::timestamptz + make_interval(mins => calendar.horizon_days * 1440)
    AND EXISTS (
      SELECT FROM booking_weekly_rule rule
      WHERE rule.tutor_id = tutor.id
        AND rule.weekday = extract(isodow FROM $1::timestamptz AT TIME ZONE tutor.time_zone)
        AND rule.starts_minute <= extract(hour FROM $1::timestamptz AT TIME ZONE tutor.time_zone) * 60 + extract(minute FROM $1::timestamptz AT TIME ZONE tutor.time_zone)
        AND rule.ends_minute >= extract(hour FROM $1::timestamptz AT TIME ZONE tutor.time_zone) * 60 + extract(minute FROM $1::timestamptz AT TIME ZONE tutor.time_zone) + ${MINUTES})
    AND NOT EXISTS (
      SELECT FROM booking_session session
      WHERE session.tutor_id = tutor.id AND session.status < 10
        AND session.blocked && tstzrange($1, $1::timestamptz + make_interval(mins => ${MINUTES} + calendar.buffer_minutes)))
    AND NOT EXISTS (
      SELECT FROM booking_time_off away
      WHERE away.tutor_id = tutor.id AND away.starts_at < $1::timestamptz + interval '${MINUTES} minutes' AND away.ends_at > $1)
    AND (
      SELECT count(*) FROM booking_session session
      WHERE session.tutor_id = tutor.id AND session.status IN (2, 3, 10, 14)
        AND (lower(session.during) AT TIME ZONE tutor.time_zone)::date = ($1::timestamptz AT TIME ZONE tutor.time_zone)::date
    ) < calendar.max_sessions_per_day`;

const FREE_AT = `SELECT tutor_id AS id FROM booking_free_at($1, ${MINUTES}, ${REQUEST_NOTICE}, $2)`;

const counted = (sql: string): string => `SELECT count(*) FROM (${sql}) found`;

/** The first page, and one row to know whether there is another. */
const SEARCH = `SELECT * FROM booking_search($1, $2, NULL, '', ${MINUTES}, $3, $4, ${REQUEST_NOTICE}, $5, NULL, NULL, 21)`;

/** 10: who is free at an instant among 10,000 tutors, from the free slots against the correlated query; and the search. */
export const freeAt: Case = {
  number: 10,
  async run({ url, rounds }) {
    const database = await copyDatabase(url, 'bench_free');
    const people = await givenPeople(database, { tutors: TUTORS, families: 1, students: TUTORS });
    await givenWeek(database, people);
    const [client] = (await connect(database, 1)) as [Client];
    const instants = Array.from(
      { length: 12 },
      (_, n) => new Date(Date.UTC(2027, 2, 2 + (n % 6), 14 + (n % 3), (n % 4) * 15)),
    );
    const problems: string[] = [];
    for (const instant of instants) {
      const ids = async (sql: string): Promise<string> =>
        JSON.stringify((await client.query<{ id: string }>(sql, [instant, NOW])).rows.map((row) => row.id).sort());
      if ((await ids(CORRELATED)) !== (await ids(FREE_AT)))
        problems.push(`other tutors are free at ${instant.toISOString()}`);
    }
    const timed = (times: number, ask: (turn: number) => Promise<unknown>) => async () => {
      const startedAt = process.hrtime.bigint();
      for (let turn = 0; turn < times; turn += 1) await ask(turn);
      return Number(process.hrtime.bigint() - startedAt) / times / 1e6;
    };
    const at = (turn: number): Date => instants[turn % instants.length]!;
    const search = (subject: string | null, from: Date[], to: Date[]) => () =>
      client.query(SEARCH, [subject, subject && 'high-school', from, to, NOW]);
    const evenings = [2, 3, 4].map(
      (day) => [new Date(Date.UTC(2027, 2, day, 22)), new Date(Date.UTC(2027, 2, day + 1, 3))] as const,
    );
    const [from, to] = [evenings.map(([start]) => start), evenings.map(([, end]) => end)];
    const results = await interleave(rounds, [
      { name: 'correlated', measure: timed(3, (turn) => client.query(CORRELATED, [at(turn), NOW])) },
      { name: 'free slots', measure: timed(60, (turn) => client.query(FREE_AT, [at(turn), NOW])) },
      { name: 'correlated, counted', measure: timed(3, (turn) => client.query(counted(CORRELATED), [at(turn), NOW])) },
      { name: 'free slots, counted', measure: timed(60, (turn) => client.query(counted(FREE_AT), [at(turn), NOW])) },
      { name: 'subject', measure: timed(20, search(people.subject, [], [])) },
      { name: 'subject, evenings', measure: timed(20, search(people.subject, from, to)) },
      { name: 'everybody', measure: timed(10, search(null, [], [])) },
      { name: 'everybody, evenings', measure: timed(10, search(null, from, to)) },
    ]);
    await disconnect([client]);
    const ms = (name: string): string => `${summarise(results.get(name) ?? []).median.toFixed(1)} ms`;
    return {
      problems,
      lines: [
        {
          what: `10 free at X among ${TUTORS.toLocaleString('en-US')} tutors, all ids: correlated ÷ free slots`,
          ratio: ratioOf(results, 'correlated', 'free slots'),
          gate: { atLeast: 60 },
          figures: `${ms('correlated')} against ${ms('free slots')}`,
        },
        {
          what: '10 the same, counted',
          ratio: ratioOf(results, 'correlated, counted', 'free slots, counted'),
          gate: { atLeast: 60 },
          figures: `${ms('correlated, counted')} against ${ms('free slots, counted')}`,
        },
        {
          what: '10 the first page of one subject, ms',
          ratio: summarise(results.get('subject') ?? []),
          gate: { atMost: 100 },
          figures: `with three evenings ${ms('subject, evenings')}`,
        },
        {
          what: '10 the first page of everybody, ms',
          ratio: summarise(results.get('everybody') ?? []),
          gate: { atMost: 100 },
          figures: `with three evenings ${ms('everybody, evenings')}`,
        },
      ],
    };
  },
};

/**
 * Half of the hours of the fixture for each, sessions spread over a week, a tenth of the tutors in the bench's subject;
 * and some of every kind that does not count: not listed, too late to ask, too far ahead.
 */
async function givenWeek(url: string, people: People): Promise<void> {
  await admin(url, async (client) => {
    await client.query(`DELETE FROM booking_weekly_rule WHERE hashtext(id::text) % 2 = 0`);
    await client.query(
      `INSERT INTO tutors_tutor_subject (tutor_id, subject_id, level)
       SELECT t, s.subject_id, s.level FROM unnest($1::uuid[]) WITH ORDINALITY AS x (t, n)
       JOIN LATERAL (SELECT subject_id, level FROM tutors_subject_level) s
         ON CASE WHEN s.subject_id = $2 THEN x.n % 10 = 0 ELSE abs(hashtext(t::text || s.subject_id::text)) % 12 = 0 END`,
      [people.tutors.map((tutor) => tutor.id), people.subject],
    );
    await client.query(
      `UPDATE tutors_tutor SET state = CASE WHEN n < 3 THEN 'unlisted' ELSE state END,
         vetted_until = CASE n WHEN 3 THEN $1 ELSE vetted_until END, acceptance = CASE WHEN n < 20 THEN 'request' ELSE acceptance END
       FROM (SELECT id AS tutor_id, abs(hashtext(id::text)) % 100 AS n FROM tutors_tutor) kind WHERE tutor_id = id AND n < 20`,
      [NOW],
    );
    await client.query(
      `UPDATE booking_calendar calendar SET notice_minutes = CASE WHEN n < 5 THEN 4320 ELSE 240 END,
         horizon_days = CASE n WHEN 5 THEN 2 ELSE 60 END
       FROM (SELECT tutor_id AS id, abs(hashtext(tutor_id::text || 'calendar')) % 100 AS n FROM booking_calendar) kind WHERE tutor_id = id`,
    );
    await client.query(
      `INSERT INTO booking_tutor_record (tutor_id, kept, broken, counted_at)
       SELECT tutor_id, abs(hashtext(tutor_id::text || 'kept')) % 200, abs(hashtext(tutor_id::text || 'broken')) % 8, $1
       FROM booking_calendar WHERE hashtext(tutor_id::text) % 4 <> 0`,
      [NOW],
    );
    await client.query(
      `INSERT INTO booking_slot_build (tutor_id, version, time_zone, longest_minutes, built_until, checked_at,
         profile_time_zone, acceptance, listed_until, calendar_version, notice_minutes, step_minutes, horizon_days)
       SELECT calendar.tutor_id, calendar.version, tutor.time_zone, $1, $2::timestamptz + make_interval(days => $3), $2,
         tutor.time_zone, tutor.acceptance, tutor.listed_until, calendar.version, calendar.notice_minutes, calendar.step_minutes,
         calendar.horizon_days
       FROM booking_calendar calendar JOIN tutors_tutor tutor ON tutor.id = calendar.tutor_id`,
      [LONGEST, NOW, DAYS],
    );
    // A trigger would take out every session by itself: here the slots are made afterwards, by the same rule at once.
    await client.query('ALTER TABLE booking_session DISABLE TRIGGER booking_session_slots');
    await client.query(
      `INSERT INTO booking_session (family_id, student_id, tutor_id, tutor_account_id, booked_by, supervisor_id, subject_id,
         level, during, blocked, status, policy_version, booked_at, held_at, held_minutes)
       SELECT $1, ($2::uuid[])[n], t, a, $3, $3, $4, 'high-school', tstzrange(s.at, s.at + interval '60 minutes'),
         tstzrange(s.at, s.at + interval '70 minutes'), 2, $5, $6, $6, 60
       FROM unnest($7::uuid[], $8::uuid[]) WITH ORDINALITY AS x (t, a, n), generate_series(0, ${SESSIONS_EACH - 1}) k,
         LATERAL (SELECT $6::timestamptz + interval '1 day' + k * interval '21 hours' + (n % 40) * interval '15 minutes' AS at) s`,
      [
        people.families[0],
        people.students,
        people.guardian,
        people.subject,
        people.policyVersion,
        NOW,
        people.tutors.map((tutor) => tutor.id),
        people.tutors.map((tutor) => tutor.accountId),
      ],
    );
    await client.query('ALTER TABLE booking_session ENABLE TRIGGER booking_session_slots');
    await client.query('ANALYZE booking_session');
    for (const { weekday, starts } of RULES) await giveSlots(client, weekday, starts);
    await client.query('VACUUM ANALYZE');
  });
}

async function giveSlots(client: Client, weekday: number, startsMinute: number): Promise<void> {
  const now = Math.floor(NOW.getTime() / 60_000);
  const starts = listAllowedStarts(
    {
      timeZone: 'America/New_York',
      weekly: [{ weekday, startsMinute, endsMinute: startsMinute + 180, validFromDay: null, validUntilDay: null }],
      overrides: [],
      timeOff: [],
      noticeMinutes: 0,
      bufferMinutes: BUFFER,
      stepMinutes: STEP,
      horizonDays: 365,
      maxSessionsPerDay: 48,
    },
    { from: now, to: now + DAYS * 1440 },
    LONGEST,
  );
  await client.query(
    `INSERT INTO booking_free_slot (tutor_id, starts_at, day_starts_at, day_minutes, open_minutes, fits_minutes)
     SELECT r.tutor_id, slot.starts, to_timestamp(d * 60::bigint), l, o,
       least(o, greatest(0, coalesce(extract(epoch FROM next.starts - slot.starts) / 60 - ${BUFFER}, o)))
     FROM booking_weekly_rule r
     CROSS JOIN (
       SELECT to_timestamp(s * 60::bigint) AS starts, d, l, o
       FROM unnest($3::int[], $4::int[], $5::smallint[], $6::smallint[]) AS given (s, d, l, o)
     ) slot
     CROSS JOIN LATERAL (
       SELECT min(lower(during)) AS starts FROM booking_session s
       WHERE s.tutor_id = r.tutor_id AND lower(during) > slot.starts - interval '70 minutes'
         AND lower(during) < slot.starts + make_interval(mins => slot.o + ${BUFFER})
     ) next
     WHERE r.weekday = $1 AND r.starts_minute = $2`,
    [
      weekday,
      startsMinute,
      starts.map(({ start }) => start),
      starts.map(({ day }) => day.from),
      starts.map(({ day }) => day.to - day.from),
      starts.map(({ openMinutes }) => openMinutes),
    ],
  );
}
