import { newId } from '@app/kernel';
import type { Client } from 'pg';
import type { Case, Line } from '../bench';
import { copyDatabase, findProblems, givenPast, givenPeople, wishFor, type People } from '../fixture';
import { connect, disconnect, interleave, ratioOf, serverCpu, summarise, throughput } from '../measure';
import { bookByFunction } from './booking-function';

const TUTORS = 1_000;
const BOOKINGS = 400;
const LOOKUPS = 3_000;

interface Sized {
  name: string;
  rows: number;
  url: string;
  people: People;
  clients: Client[];
  /** Bookings made here so far. */
  wished: number;
}

/** 3: booking into a large table against a small one; 9: reading a calendar out of a large one against a middling one. */
export const tableSize: Case = {
  number: 3,
  async run({ url, rounds, rows }) {
    const problems: string[] = [];
    const sized = async (name: string, count: number, clients: number): Promise<Sized> => {
      const database = await copyDatabase(url, `bench_${name}`);
      const people = await givenPeople(database, { tutors: TUTORS, families: 200, students: 2 * TUTORS });
      await givenPast(database, people, count);
      return { name, rows: count, url: database, people, clients: await connect(database, clients), wished: 0 };
    };
    const small = await sized('small', 10_000, 4);
    const middle = await sized('middle', 100_000, 2);
    const large = await sized('large', rows, 4);

    const cpu = new Map<string, number[]>();
    const costing = async (name: string, clients: Client[], operations: number, work: () => Promise<number>) => {
      const before = await serverCpu(clients);
      const rate = await work();
      const spent = ((await serverCpu(clients)) - before) / operations;
      cpu.set(name, [...(cpu.get(name) ?? []), spent * 1e6]);
      return rate;
    };
    const booking = (into: Sized) => () =>
      costing(`book ${into.name}`, into.clients, BOOKINGS, () =>
        throughput(into.clients, BOOKINGS, async (client) => {
          const n = into.wished++;
          const family = into.people.families[(n * 7) % into.people.families.length]!;
          const result = await bookByFunction(client, wishFor(into.people, n, family, newId()));
          if (result !== 'placed') problems.push(`a booking of a free time was ${result}`);
        }),
      );
    const lookup = (into: Sized) => () =>
      costing(`read ${into.name}`, into.clients, LOOKUPS, () =>
        throughput(into.clients, LOOKUPS, async (client, turn) => {
          const tutor = into.people.tutors[(turn * 37) % TUTORS]!;
          // Days that both tables have in full.
          const from = new Date(Date.UTC(2027, 1, 27));
          const to = new Date(Date.UTC(2027, 2, 13));
          await client.query({
            name: 'read',
            text: 'SELECT * FROM booking_calendars_around(ARRAY[$1::uuid], $2, $3, $2)',
            values: [tutor.id, from, to],
          });
        }),
      );
    const results = await interleave(rounds, [
      { name: 'book small', measure: booking(small) },
      { name: 'book large', measure: booking(large) },
      { name: 'read middle', measure: lookup(middle) },
      { name: 'read large', measure: lookup(large) },
    ]);
    // The first turn of each warmed up.
    for (const [name, spent] of cpu) cpu.set(name, spent.slice(1));
    for (const { clients } of [small, middle, large]) await disconnect(clients);
    for (const { url: database } of [small, large]) problems.push(...(await findProblems(database)));

    const micro = (name: string): string => `${Math.round(summarise(cpu.get(name) ?? []).median)} µs`;
    const rate = (name: string): string => `${Math.round(summarise(results.get(name) ?? []).median)}/s`;
    const size = `${(rows / 1e6).toLocaleString('en-US')}M`;
    const lines: Line[] = [
      {
        what: `3  booking rate into ${size} rows ÷ into 10k`,
        ratio: ratioOf(results, 'book large', 'book small'),
        gate: { atLeast: 0.65 },
        figures: `${rate('book large')} against ${rate('book small')}`,
      },
      {
        what: `3  server CPU a booking, ${size} rows ÷ 10k`,
        ratio: ratioOf(cpu, 'book large', 'book small'),
        gate: { atMost: 1.5 },
        figures: `${micro('book large')} against ${micro('book small')}`,
      },
      {
        what: `9  server CPU of reading a calendar, ${size} rows ÷ 100k`,
        ratio: ratioOf(cpu, 'read large', 'read middle'),
        gate: { atMost: 1.3 },
        figures: `${micro('read large')} against ${micro('read middle')}`,
      },
    ];
    return { lines, problems };
  },
};
