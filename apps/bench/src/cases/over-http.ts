import { newId } from '@app/kernel';
import { startApi } from '../api';
import type { Case } from '../bench';
import { admin, copyDatabase, findProblems, givenPeople, wishStarting } from '../fixture';
import { connect, disconnect, interleave, ratioOf, summarise, throughput } from '../measure';
import { bookByFunction } from './booking-function';

const CLIENTS = 16;
const PEOPLE = 400;
const BOOKINGS = 400;
const READS = 800;
const DAY = 86_400_000;
const SLOT = 75 * 60_000;

/** 1: booking over HTTP against the bare function; 11: open starts over HTTP against their bare query. */
export const overHttp: Case = {
  number: 1,
  async run({ url, rounds }) {
    const database = await copyDatabase(url, 'bench_http');
    const people = await givenPeople(database, {
      tutors: PEOPLE,
      families: PEOPLE,
      students: PEOPLE,
      isOneStudentEach: true,
    });
    await admin(database, async (client) => {
      // Open all day, and bound to the real clock: the api knows no other.
      await client.query(
        `UPDATE booking_weekly_rule SET starts_minute = CASE starts_minute WHEN 540 THEN 0 ELSE 720 END,
           ends_minute = CASE starts_minute WHEN 540 THEN 720 ELSE 1440 END`,
      );
      await client.query(`UPDATE tutors_tutor SET vetted_until = now() + interval '1 year'`);
      await client.query(
        'INSERT INTO tutors_tutor_subject (tutor_id, subject_id, level) SELECT t, $2, $3 FROM unnest($1::uuid[]) t',
        [people.tutors.map((tutor) => tutor.id), people.subject, 'high-school'],
      );
    });
    const api = await startApi(database, people);
    const clients = await connect(database, CLIENTS);
    const problems: string[] = [];
    const firstSlot = Math.ceil(Date.now() / DAY) * DAY + DAY;
    let wished = 0;
    /** The n-th wish of the run: a free time of the n-th tutor for the n-th family, slot after slot. */
    const next = () => {
      const n = wished++;
      const who = n % PEOPLE;
      return {
        who,
        tutor: people.tutors[who]!,
        studentId: people.students[who]!,
        familyId: people.families[who]!,
        startsAt: new Date(firstSlot + Math.floor(n / PEOPLE) * SLOT),
      };
    };
    const window = { from: new Date(firstSlot), to: new Date(firstSlot + 14 * DAY) };
    const results = await interleave(rounds, [
      {
        name: 'book http',
        measure: () =>
          throughput(clients, BOOKINGS, async () => {
            const { who, tutor, studentId, familyId, startsAt } = next();
            const facts = { tutorId: tutor.id, studentId, familyId, subjectId: people.subject, level: 'high-school' };
            const answer = await api.send('POST', '/sessions', { ...facts, startsAt, durationMinutes: 60 }, who);
            if (answer.status !== 201)
              problems.push(`a booking answered ${answer.status}: ${answer.body.slice(0, 200)}`);
          }),
      },
      {
        name: 'book raw',
        measure: () =>
          throughput(clients, BOOKINGS, async (client) => {
            const result = await bookByFunction(client, wishStarting(people, { ...next(), id: newId() }));
            if (result !== 'placed') problems.push(`a booking of a free time was ${result}`);
          }),
      },
      {
        name: 'read http',
        measure: () =>
          throughput(clients, READS, async (_, turn) => {
            const tutor = people.tutors[(turn * 7) % PEOPLE]!;
            const query = `from=${window.from.toISOString()}&to=${window.to.toISOString()}&minutes=60`;
            const answer = await api.send('GET', `/tutors/${tutor.id}/open-starts?${query}`);
            if (answer.status !== 200) problems.push(`open starts answered ${answer.status}`);
          }),
      },
      {
        name: 'read raw',
        measure: () =>
          throughput(clients, READS, (client, turn) =>
            client.query('SELECT * FROM booking_calendars_around($1, $2, $3, $4)', [
              [people.tutors[(turn * 7) % PEOPLE]!.id],
              window.from,
              window.to,
              new Date(),
            ]),
          ),
      },
    ]).finally(() => api.stop());
    await disconnect(clients);
    const rate = (name: string): string => `${Math.round(summarise(results.get(name) ?? []).median)}/s`;
    return {
      problems: [...new Set(problems), ...(await findProblems(database))],
      lines: [
        {
          what: '1  booking over HTTP ÷ the bare function, 16 clients',
          ratio: ratioOf(results, 'book http', 'book raw'),
          gate: { atLeast: 0.5 },
          figures: `${rate('book http')} against ${rate('book raw')}`,
        },
        {
          what: '11 open starts over HTTP ÷ their bare query, 16 clients',
          ratio: ratioOf(results, 'read http', 'read raw'),
          gate: { atLeast: 0.3 },
          figures: `${rate('read http')} against ${rate('read raw')}`,
        },
      ],
    };
  },
};
