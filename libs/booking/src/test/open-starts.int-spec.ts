import fc from 'fast-check';
import { toDate, type Uuid } from '@app/kernel';
import { createModule, useTestDatabase } from '@app/testing';
import type { TestingModule } from '@nestjs/testing';
import { BookingDemoFacade } from '../booking-demo.facade';
import { BookingModule } from '../booking.module';
import type { Availability } from '../domain/availability';
import { ListOpenStarts } from '../use-cases/list-open-starts';
import { GivenBooking, openAllDay, type GivenTutor } from './builders/given-booking';

const MINUTE = 60_000;

describe('open starts', () => {
  const db = useTestDatabase({ poolSize: 8 });
  let module: TestingModule;
  let given: GivenBooking;
  let open: ListOpenStarts;

  beforeAll(async () => {
    module = await createModule(db, { imports: [BookingModule] });
    given = new GivenBooking(db, module);
    open = module.get(ListOpenStarts);
  });
  afterAll(() => module?.close());
  beforeEach(() => db.clock.set('2027-03-01T15:00:00Z'));

  const starts = async (tutorId: Uuid, from: string, to: string, minutes = 60): Promise<string[]> => {
    const window = { from: Temporal.Instant.from(from), to: Temporal.Instant.from(to) };
    const listed = await open.execute(tutorId, window, minutes);
    return listed.starts.map((start) => Temporal.Instant.fromEpochMilliseconds(start * MINUTE).toString());
  };

  it('are those of the rules, without what is booked, kept, away or over its limit', async () => {
    const tutor = await given.aTutor({
      weekly: [1, 2, 3].map((weekday) => ({ weekday, startsAt: '15:00', endsAt: '18:00' })),
      overrides: [{ date: '2027-03-03', ranges: [{ startsAt: '09:00', endsAt: '10:00' }] }],
      timeOff: [
        {
          startsAt: Temporal.Instant.from('2027-03-02T20:00:00Z'),
          endsAt: Temporal.Instant.from('2027-03-02T21:30:00Z'),
        },
      ],
      stepMinutes: 30,
      bufferMinutes: 15,
    });
    const family = await given.aFamily({ minutes: 600 });
    await given.aSession(family, tutor, '2027-03-01T21:00:00Z', 30);
    expect(await starts(tutor.tutorId, '2027-03-01T00:00:00Z', '2027-03-04T00:00:00Z')).toEqual([
      '2027-03-01T22:00:00Z',
      '2027-03-02T21:30:00Z',
      '2027-03-02T22:00:00Z',
      '2027-03-03T14:00:00Z',
    ]);
  });

  it('come back when what kept them has run out, whether the job ran or not', async () => {
    const tutor = await given.aTutor({ acceptance: 'request', stepMinutes: 60 });
    const family = await given.aFamily({ minutes: 60 });
    const window = ['2027-03-03T20:00:00Z', '2027-03-03T21:00:00Z'] as const;
    const session = await given.aSession(family, tutor, window[0]);
    expect(await starts(tutor.tutorId, ...window)).toEqual([]);
    db.clock.set(session.answerBy!);
    expect(await starts(tutor.tutorId, ...window)).toEqual([window[0]]);
  });

  it('are none for a tutor who is not listed, or has no hours yet', async () => {
    const tutor = await given.aTutor();
    const window = ['2027-03-02T00:00:00Z', '2027-03-03T00:00:00Z'] as const;
    await db.query(`UPDATE tutors_tutor SET state = 'unlisted' WHERE id = $1`, [tutor.tutorId]);
    expect(await starts(tutor.tutorId, ...window)).toEqual([]);
  });

  it('follow the clock change of the tutor’s zone', async () => {
    const tutor = await given.aTutor({
      weekly: [7].map((weekday) => ({ weekday, startsAt: '01:00', endsAt: '04:00' })),
      stepMinutes: 60,
    });
    // The clocks of New York go forward at 2:00 on March 14th, 2027.
    expect(await starts(tutor.tutorId, '2027-03-14T00:00:00Z', '2027-03-15T00:00:00Z')).toEqual([
      '2027-03-14T06:00:00Z',
      '2027-03-14T07:00:00Z',
    ]);
    const family = await given.aFamily({ minutes: 60 });
    await expect(given.aSession(family, tutor, '2027-03-14T06:00:00Z')).resolves.toMatchObject({ state: 'confirmed' });
  });

  describe('and what booking accepts', () => {
    const hours = fc.record({
      start: fc.integer({ min: 0, max: 47 }),
      length: fc.integer({ min: 1, max: 48 }),
      weekday: fc.integer({ min: 1, max: 7 }),
    });
    const scenario = fc.record({
      zone: fc.constantFrom('America/New_York', 'America/Phoenix', 'Pacific/Honolulu'),
      hours: fc.array(hours, { minLength: 2, maxLength: 10 }),
      step: fc.constantFrom(10, 15, 30, 60),
      buffer: fc.constantFrom(0, 10, 30),
      notice: fc.constantFrom(0, 240, 1440),
      limit: fc.constantFrom(1, 2, 8),
      acceptance: fc.constantFrom('instant' as const, 'request' as const),
      minutes: fc.constantFrom(30, 45, 90),
      /** Saturday before the clocks go forward, the day itself, or a plain Tuesday. */
      day: fc.constantFrom('2027-03-13', '2027-03-14', '2027-03-02'),
      /** Minutes of that day that somebody wishes to start at, one after another. */
      wishes: fc.array(fc.integer({ min: 0, max: 143 }), { minLength: 8, maxLength: 14 }),
    });
    const clock = (half: number) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;

    it('are the same, whatever the calendar and whatever was booked before', async () => {
      let accepted = 0;
      let refused = 0;
      const tutor = await given.aTutor();
      await fc.assert(
        fc.asyncProperty(scenario, async (s) => {
          await startOver(tutor, s.zone, {
            ...openAllDay(),
            weekly: s.hours.map(({ weekday, start, length }) => ({
              weekday,
              startsAt: clock(start),
              endsAt: clock((start + length) % 48),
            })),
            stepMinutes: s.step,
            bufferMinutes: s.buffer,
            noticeMinutes: s.notice,
            maxSessionsPerDay: s.limit,
            acceptance: s.acceptance,
          });
          const midnight = Temporal.Instant.from(`${s.day}T05:00:00Z`);
          const window = { from: midnight, to: midnight.add({ hours: 24 }) };
          for (const wish of s.wishes) {
            const startsAt = midnight.add({ minutes: wish * 10 });
            const listed = await open.execute(tutor.tutorId, window, s.minutes);
            const isListed = listed.starts.includes(startsAt.epochMilliseconds / MINUTE);
            const family = await given.aFamily({ minutes: 100 });
            const isAccepted = await given.aSession(family, tutor, startsAt.toString(), s.minutes).then(
              () => true,
              (error: { code?: string }) => {
                expect(['booking.slot-taken', 'booking.outside-availability']).toContain(error.code);
                return false;
              },
            );
            expect(isAccepted).toBe(isListed);
            if (isAccepted) accepted += 1;
            else refused += 1;
          }
        }),
        { numRuns: 25 },
      );
      expect(Math.min(accepted, refused)).toBeGreaterThan(10);
    }, 120_000);

    /** The same tutor with other hours and nothing booked. */
    async function startOver({ tutorId }: GivenTutor, zone: string, availability: Availability): Promise<void> {
      await db.query('UPDATE booking_session SET status = 13 WHERE tutor_id = $1', [tutorId]);
      await db.query('UPDATE tutors_tutor SET time_zone = $2, updated_at = $3 WHERE id = $1', [
        tutorId,
        zone,
        toDate(db.clock.now()),
      ]);
      await module.get(BookingDemoFacade).setAvailability(tutorId, availability);
    }
  });
});
