import fc from 'fast-check';
import { toDate } from '@app/kernel';
import { rankOf } from '../domain/ranking';
import { everyDay } from './builders/given-booking';
import { useBooking } from './builders/use-booking';

describe('the page that the search answers', () => {
  const stage = useBooking('2027-03-03T20:00:00Z');
  const { db } = stage;

  it('ranks in the database exactly as the domain says', async () => {
    const asOf = 30_000_000;
    const signals = fc.record({
      fit: fc.oneof(
        fc.integer({ min: 0, max: 1e9 }).map((part) => part / 1e9),
        fc.constantFrom(0, 0.49, 0.5, 1),
      ),
      firstStart: fc.option(fc.integer({ min: asOf - 100, max: asOf + 525_600 })),
      kept: fc.nat(10_000),
      broken: fc.nat(10_000),
    });
    const drawn = fc.sample(signals, 5000);
    const rows = await db.query<{ rank: number }>(
      `SELECT booking_rank(fit, first_start, kept, broken, $5) AS rank
       FROM unnest($1::float8[], $2::int[], $3::int[], $4::int[]) WITH ORDINALITY AS t (fit, first_start, kept, broken, n) ORDER BY n`,
      [
        drawn.map(({ fit }) => fit),
        drawn.map(({ firstStart }) => firstStart),
        drawn.map(({ kept }) => kept),
        drawn.map(({ broken }) => broken),
        asOf,
      ],
    );
    expect(rows.map(({ rank }) => rank)).toEqual(drawn.map((one) => rankOf(one, asOf)));
  });

  it('looks only at those who are open soonest where that is enough, and answers what looking at everybody would', async () => {
    const records = fc.sample(
      fc.record({ kept: fc.nat(60), broken: fc.nat(6), hour: fc.integer({ min: 6, max: 20 }) }),
      60,
    );
    for (const { kept, broken, hour } of records) {
      const startsAt = `${String(hour).padStart(2, '0')}:00`;
      const weekly = everyDay(startsAt, `${String(hour + 2).padStart(2, '0')}:00`);
      const { tutorId } = await stage.given.aTutor(
        { weekly, stepMinutes: 60, horizonDays: 3 },
        { languages: ['Basque'] },
      );
      await db.query('INSERT INTO booking_tutor_record VALUES ($1, $2, $3, $4)', [
        tutorId,
        kept,
        broken,
        toDate(db.clock.now()),
      ]);
    }
    type Row = { tutor_id: string; rank: number };
    const page = (search: string, windows: Date[][], after: Row | undefined) =>
      db.query<Row>(`SELECT * FROM ${search}(NULL, NULL, 'Basque', '', 60, $1, $2, 135, $3, $4, $5, 7)`, [
        windows[0],
        windows[1],
        toDate(db.clock.now()),
        after?.rank ?? null,
        after?.tutor_id ?? null,
      ]);
    const evening = [['2027-03-02T21:00:00Z'], ['2027-03-03T03:00:00Z']].map(([at]) => [new Date(at!)]);
    for (const windows of [[[], []], evening]) {
      const all: Row[] = [];
      let after: Row | undefined;
      do {
        const found = await page('booking_search', windows, after);
        expect(found).toEqual(await page('booking_search_all', windows, after));
        all.push(...found);
        after = found.at(-1);
      } while (after);
      expect(new Set(all.map((row) => row.tutor_id)).size).toBe(all.length);
      expect(all.length).toBeGreaterThan(windows === evening ? 7 : 59);
    }
    const soonest = await db.query(
      `SELECT * FROM booking_search_until(NULL, 'Basque', 60, $1, '{infinity}'::timestamptz[], 135, $2, NULL, NULL, 100, $3)`,
      [[toDate(db.clock.now())], toDate(db.clock.now()), toDate(db.clock.now().add({ hours: 2 }))],
    );
    expect(soonest.length).toBeLessThan(60);
  });
});
