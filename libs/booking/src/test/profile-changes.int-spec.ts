import { Outbox } from '@app/platform';
import { createModule, deliverEvents, useTestDatabase } from '@app/testing';
import { TutorProfileChanged } from '@app/tutors';
import type { TestingModule } from '@nestjs/testing';
import { BookingFacade } from '../booking.facade';
import { BookingModule } from '../booking.module';
import { BookingSubscribersModule } from '../booking-subscribers.module';
import { ReserveSession } from '../use-cases/reserve-session';
import { GivenBooking, type GivenTutor } from './builders/given-booking';
import { silentPublisher } from './builders/silent-publisher';

const STARTS_AT = '2027-03-02T20:00:00Z';

describe('a tutor’s profile that changes while somebody books', () => {
  const db = useTestDatabase({ poolSize: 8 });
  const realtime = silentPublisher();
  let module: TestingModule;
  let given: GivenBooking;

  beforeAll(async () => {
    module = await createModule(db, { imports: [realtime.module, BookingModule, BookingSubscribersModule] });
    given = new GivenBooking(db, module);
  });
  afterAll(() => module?.close());
  beforeEach(() => db.clock.set('2027-03-01T15:00:00Z'));

  /** Begins `work`, which reads the profile and waits for the calendar; meanwhile the profile changes. */
  async function whileWaiting<T>(tutor: GivenTutor, work: () => Promise<T>, change: string): Promise<T> {
    const place = db.dataSource.createQueryRunner();
    await place.connect();
    await place.startTransaction();
    await place.query('SELECT booking_lock_calendar($1)', [tutor.tutorId]);
    const outcome = work().then(
      (value) => () => value,
      (error: unknown) => () => {
        throw error;
      },
    );
    await db.untilSomebodyWaits();
    await place.query(`UPDATE tutors_tutor SET ${change} WHERE id = $1`, [tutor.tutorId]);
    await place.commitTransaction();
    await place.release();
    return (await outcome)();
  }

  it('makes a request of what would have stood at once under the old rule', async () => {
    const [family, tutor] = [await given.aFamily({ minutes: 60 }), await given.aTutor()];
    const session = await whileWaiting(tutor, () => given.aSession(family, tutor, STARTS_AT), `acceptance = 'request'`);
    expect(session).toMatchObject({ state: 'requested' });
  });

  it('makes a request of a kept time that is confirmed', async () => {
    const [family, tutor] = [await given.aFamily({ minutes: 60 }), await given.aTutor()];
    const wish = given.wish(family, tutor, STARTS_AT);
    const { id } = await module.get(ReserveSession).execute(family.guardian, wish, given.key());
    const facade = module.get(BookingFacade);
    const confirm = () => facade.confirmReservation(id, `booking:${id}:hold`);
    expect(await whileWaiting(tutor, confirm, `acceptance = 'request'`)).toBe('confirmed');
    expect(await facade.session(id)).toMatchObject({ state: 'requested' });
  });

  it('refuses an hour that the other zone does not offer', async () => {
    const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startsAt: '15:00', endsAt: '16:00' }));
    const [family, tutor] = [await given.aFamily({ minutes: 60 }), await given.aTutor({ weekly })];
    const book = () => given.aSession(family, tutor, STARTS_AT);
    await expect(whileWaiting(tutor, book, `time_zone = 'America/Denver'`)).rejects.toMatchObject({
      code: 'booking.outside-availability',
    });
  });

  it('refuses a tutor who was suspended by then', async () => {
    const [family, tutor] = [await given.aFamily({ minutes: 60 }), await given.aTutor()];
    const book = () => given.aSession(family, tutor, STARTS_AT);
    await expect(whileWaiting(tutor, book, `state = 'suspended'`)).rejects.toMatchObject({
      code: 'booking.outside-availability',
    });
  });

  it('lets open pages fetch the open times again', async () => {
    const tutor = await given.aTutor();
    await deliverEvents(db, module);
    realtime.pushed.length = 0;
    await db.unitOfWork.run((tx) => module.get(Outbox).append(tx, TutorProfileChanged, { tutorId: tutor.tutorId }));
    await deliverEvents(db, module);
    expect(realtime.pushed).toEqual([`tutor-calendar:${tutor.tutorId} calendar.changed`]);
  });
});
