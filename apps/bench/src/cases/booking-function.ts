import { newId } from '@app/kernel';
import type { Client } from 'pg';
import type { Case } from '../bench';
import { copyDatabase, findProblems, givenPeople, NOW, wishFor, WISH_SQL, type People, type Wish } from '../fixture';
import { connect, disconnect, interleave, ratioOf, throughput } from '../measure';

const CLIENTS = 8;
const OPERATIONS = 800;

export async function bookByFunction(client: Client, wish: Wish): Promise<string> {
  const { rows } = await client.query<{ result: string }>({
    name: 'book',
    text: `SELECT booking_book(${WISH_SQL}, 2::smallint, 60, NULL, $17) AS result`,
    values: [...wish.parameters, NOW],
  });
  return rows[0]!.result;
}

/** The very statements that the function runs, one round trip each; the hold and the event are functions here too. */
async function bookByStatements(client: Client, wish: Wish): Promise<string> {
  const [id, family, student, tutor] = wish.parameters as string[];
  const run = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  await client.query('BEGIN');
  await run('s1', 'SELECT * FROM booking_lock_calendar($1)', [tutor]);
  await run('s2', 'SELECT identity_lock_student($1)', [student]);
  await run('s3', 'SELECT booking_count_on_day($1, tstzrange($2, $3), $4)', [
    tutor,
    ...wish.parameters.slice(14, 16),
    NOW,
  ]);
  const inserted = await run(
    's4',
    `INSERT INTO booking_session (id, family_id, student_id, tutor_id, tutor_account_id, booked_by, supervisor_id,
       subject_id, level, goals, during, blocked, status, policy_version, booked_at, held_at, held_minutes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, tstzrange($11, $12), tstzrange($11, $13), 2, $14, $15, $15, 60)
     ON CONFLICT DO NOTHING RETURNING id`,
    [...wish.parameters.slice(0, 12), new Date(wish.endsAt.getTime() + 600_000), wish.parameters[12], NOW],
  );
  if (inserted.rowCount !== 1) {
    await client.query('ROLLBACK');
    return 'tutor-taken';
  }
  await run('s5', 'SELECT ledger_hold($1, $2, $3, 60, $4)', [`booking:${id}:hold`, family, id, NOW]);
  await run('s6', 'SELECT outbox_append($1, $2, $3)', [
    'booking.session-booked.v1',
    JSON.stringify({ sessionId: id, familyId: family, tutorId: tutor, studentId: student }),
    NOW,
  ]);
  await client.query('COMMIT');
  return 'placed';
}

/** 2: one function against the same work as separate statements; 5: all of it on one family's account against many. */
export const bookingFunction: Case = {
  number: 2,
  async run({ url, rounds }) {
    const database = await copyDatabase(url, 'bench_function');
    const people = await givenPeople(database, { tutors: 200, families: 200, students: 400 });
    const clients = await connect(database, CLIENTS);
    const problems: string[] = [];
    let wished = 0;
    const booking = (book: typeof bookByFunction, familyOf: (people: People, n: number) => string) => () =>
      throughput(clients, OPERATIONS, async (client) => {
        const n = wished++;
        const result = await book(client, wishFor(people, n, familyOf(people, n), newId()));
        if (result !== 'placed') problems.push(`a booking of a free time was ${result}`);
      });
    const spread = ({ families }: People, n: number): string => families[(n * 7) % families.length]!;
    const hot = ({ families }: People): string => families[0]!;
    const results = await interleave(rounds, [
      { name: 'function', measure: booking(bookByFunction, spread) },
      { name: 'statements', measure: booking(bookByStatements, spread) },
      { name: 'hot', measure: booking(bookByFunction, hot) },
    ]);
    await disconnect(clients);
    const rate = (name: string): string => `${Math.round(median(results.get(name) ?? []))}/s`;
    return {
      problems: [...problems, ...(await findProblems(database))],
      lines: [
        {
          what: '2  booking function ÷ separate statements, 8 clients',
          ratio: ratioOf(results, 'function', 'statements'),
          gate: { atLeast: 1.15 },
          figures: `${rate('function')} against ${rate('statements')}`,
        },
        {
          what: '5  one hot account ÷ many, 8 clients',
          ratio: ratioOf(results, 'hot', 'function'),
          gate: { atLeast: 0.45 },
          figures: `${rate('hot')} against ${rate('function')}`,
        },
      ],
    };
  },
};

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
