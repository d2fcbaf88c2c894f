import { newId } from '@app/kernel';
import { DatabaseError, type Client } from 'pg';
import type { Case } from '../bench';
import { admin, copyDatabase, findProblems, givenPeople, NOW, wishAt, WISH_SQL, type Wish } from '../fixture';
import { connect, disconnect, interleave, ratioOf, summarise } from '../measure';

const CLIENTS = 16;
const SLOTS = 40;
const TUTORS = 20;

type Race = { attempts: number; wins: number; deadlocks: number };

/** 4: sixteen clients after the same slots: one winner each, no deadlock, and how much faster than a plain INSERT. */
export const slotRace: Case = {
  number: 4,
  async run({ url, rounds }) {
    const database = await copyDatabase(url, 'bench_race');
    const people = await givenPeople(database, { tutors: TUTORS, families: CLIENTS, students: CLIENTS });
    const clients = await connect(database, CLIENTS);
    const problems: string[] = [];
    let slot = 0;
    let lost = 0;
    const racing =
      (attempt: (client: Client, wish: Wish, race: Race) => Promise<void>, isOurs: boolean) => async () => {
        const race: Race = { attempts: 0, wins: 0, deadlocks: 0 };
        const from = slot;
        slot += SLOTS;
        const startedAt = performance.now();
        // All sixteen set off for a slot together, and for the next one together.
        for (let n = from; n < from + SLOTS; n += 1) {
          race.attempts += CLIENTS;
          await Promise.all(
            clients.map((client, index) => {
              const tutor = people.tutors[n % TUTORS]!;
              const studentId = people.students[index]!;
              const familyId = people.families[index]!;
              return attempt(client, wishAt(people, { tutor, studentId, familyId, slot: n, id: newId() }), race);
            }),
          );
        }
        const seconds = (performance.now() - startedAt) / 1000;
        if (race.wins !== SLOTS)
          problems.push(`${race.wins} winners of ${SLOTS} slots (${isOurs ? 'function' : 'plain'})`);
        if (isOurs) lost += race.deadlocks;
        return race.attempts / seconds;
      };
    const results = await interleave(rounds, [
      { name: 'function', measure: racing(byFunction, true) },
      { name: 'plain', measure: racing(byPlainInsert, false) },
    ]);
    await disconnect(clients);
    if (lost > 0) problems.push(`${lost} deadlocks in the booking function`);
    const deadlocks = await admin(database, async (client) => {
      const { rows } = await client.query<{ n: number }>(
        'SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()',
      );
      return rows[0]!.n;
    });
    const rate = (name: string): string => `${Math.round(summarise(results.get(name) ?? []).median)}/s`;
    return {
      problems: [...problems, ...(await findProblems(database))],
      lines: [
        {
          what: '4  race for the same slots ÷ plain INSERT, 16 clients',
          ratio: ratioOf(results, 'function', 'plain'),
          gate: { atLeast: 8 },
          figures: `${rate('function')} against ${rate('plain')}; deadlocks: ${lost} of ours, ${deadlocks - lost} of the other`,
        },
      ],
    };
  },
};

async function byFunction(client: Client, wish: Wish, race: Race): Promise<void> {
  try {
    const { rows } = await client.query<{ result: string }>({
      name: 'book',
      text: `SELECT booking_book(${WISH_SQL}, 2::smallint, 60, NULL, $17) AS result`,
      values: [...wish.parameters, NOW],
    });
    if (rows[0]!.result === 'placed') race.wins += 1;
  } catch (error) {
    if (!isDeadlock(error)) throw error;
    race.deadlocks += 1;
  }
}

/** What an ORM would do: insert, and take the violated constraint for an answer. */
async function byPlainInsert(client: Client, wish: Wish, race: Race): Promise<void> {
  const [id, family, student, tutor] = wish.parameters as string[];
  await client.query('BEGIN');
  try {
    await client.query({
      name: 'plain',
      text: `INSERT INTO booking_session (id, family_id, student_id, tutor_id, tutor_account_id, booked_by, supervisor_id,
               subject_id, level, goals, during, blocked, status, policy_version, booked_at, held_at, held_minutes)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, tstzrange($11, $12), tstzrange($11, $13), 2, $14, $15, $15, 60)`,
      values: [...wish.parameters.slice(0, 12), new Date(wish.endsAt.getTime() + 600_000), wish.parameters[12], NOW],
    });
    await client.query('SELECT ledger_hold($1, $2, $3, 60, $4)', [`booking:${id}:hold`, family, id, NOW]);
    await client.query('SELECT outbox_append($1, $2, $3)', [
      'booking.session-booked.v1',
      JSON.stringify({ sessionId: id, familyId: family, tutorId: tutor, studentId: student }),
      NOW,
    ]);
    await client.query('COMMIT');
    race.wins += 1;
  } catch (error) {
    await client.query('ROLLBACK');
    if (isDeadlock(error)) race.deadlocks += 1;
    else if (!(error instanceof DatabaseError) || error.code !== '23P01') throw error;
  }
}

function isDeadlock(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '40P01';
}
