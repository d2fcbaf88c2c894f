import { createModule, useTestDatabase } from '@app/testing';
import type { TestingModule } from '@nestjs/testing';
import { BookingFacade } from '../booking.facade';
import { BookingHttpModule } from '../booking-http.module';
import { BookingModule } from '../booking.module';
import { toEarningsResponse, toOwnStudentsResponse } from '../http/dto/teaching.response';
import { CancelSession } from '../use-cases/cancel-session';
import { ListOwnStudents } from '../use-cases/list-own-students';
import { ShowCalendar } from '../use-cases/show-calendar';
import { ShowOwnEarnings } from '../use-cases/show-own-earnings';
import { WriteCalendarFile } from '../use-cases/write-calendar-file';
import { GivenBooking } from './builders/given-booking';

describe('the pages of a day’s work', () => {
  const db = useTestDatabase();
  let module: TestingModule;
  let given: GivenBooking;

  beforeAll(async () => {
    module = await createModule(db, {
      imports: [BookingModule, BookingHttpModule],
      settings: { PUBLIC_URL: 'https://track.example' },
    });
    given = new GivenBooking(db, module);
  });
  afterAll(() => module?.close());
  beforeEach(() => db.clock.set('2027-03-01T15:00:00Z'));

  async function delivered(startsAt = '2027-03-02T20:00:00Z', minutes = 45) {
    const [family, tutor] = [await given.aFamily({ minutes: 300 }), await given.aTutor()];
    const session = await given.aSession(family, tutor, startsAt);
    const facade = module.get(BookingFacade);
    db.clock.set(session.startsAt.toString());
    await db.unitOfWork.run((tx) => facade.begin(tx, session.id, db.clock.now()));
    db.clock.set(session.endsAt.toString());
    await db.unitOfWork.run((tx) => facade.end(tx, session.id, db.clock.now()));
    await db.unitOfWork.run((tx) =>
      facade.settle(tx, {
        sessionId: session.id,
        outcome: 'delivered',
        billedMinutes: minutes,
        grantedMinutes: 0,
        because: 'together',
        key: `settle:${session.id}`,
        at: db.clock.now(),
      }),
    );
    return { family, tutor, session };
  }

  it('policy 3(a): shows a tutor of their students these fields and no other, until 30 days after the last session', async () => {
    const { family, tutor } = await delivered();
    const students = module.get(ListOwnStudents);
    const { items } = toOwnStudentsResponse(await students.execute(tutor.tutor));
    expect(items).toHaveLength(1);
    expect(Object.keys(items[0]!).sort()).toEqual([
      'firstName',
      'goals',
      'grade',
      'id',
      'lastEndedAt',
      'level',
      'next',
      'seenUntil',
      'sessionCount',
      'subject',
    ]);
    expect(items[0]).toMatchObject({
      firstName: 'Sam',
      subject: 'Algebra 1',
      sessionCount: 1,
      next: null,
      seenUntil: '2027-04-01T21:00:00.000Z',
    });
    expect(JSON.stringify(items)).not.toContain(family.familyId);
    db.clock.set('2027-04-01T21:00:01Z');
    expect(await students.execute(tutor.tutor)).toEqual([]);
  });

  it('counts nobody as a student whose session was canceled, and shows a tutor only their own', async () => {
    const [family, tutor, other] = [await given.aFamily({ minutes: 300 }), await given.aTutor(), await given.aTutor()];
    const session = await given.aSession(family, tutor, '2027-03-02T20:00:00Z');
    const students = module.get(ListOwnStudents);
    expect(await students.execute(tutor.tutor)).toMatchObject([{ sessionCount: 0, next: { sessionId: session.id } }]);
    expect(await students.execute(other.tutor)).toEqual([]);
    await module.get(CancelSession).execute(family.guardian, session.id, { expectedReturnedMinutes: 60 }, given.key());
    expect(await students.execute(tutor.tutor)).toEqual([]);
  });

  it('adds a tutor’s minutes up by the months of their own zone, and lists the sessions of one', async () => {
    // 11 PM on the last of February in New York.
    db.clock.set('2027-02-20T15:00:00Z');
    const { tutor, session } = await delivered('2027-03-01T03:00:00Z', 45);
    const earnings = module.get(ShowOwnEarnings);
    const february = toEarningsResponse(await earnings.execute(tutor.tutor, '2027-02'));
    expect(february).toMatchObject({ totalMinutes: 45, months: [{ month: '2027-02', minutes: 45, sessions: 1 }] });
    expect(february.sessions).toMatchObject([{ minutes: 45, session: { id: session.id, familyId: null } }]);
    expect((await earnings.execute(tutor.tutor, '2027-03')).sessions).toEqual([]);
  });

  it('shows in a calendar what keeps its time, to whoever takes part, and to nobody else', async () => {
    const [family, tutor] = [await given.aFamily({ minutes: 300 }), await given.aTutor()];
    const session = await given.aSession(family, tutor, '2027-03-02T20:00:00Z');
    const march = {
      from: Temporal.Instant.from('2027-03-01T00:00:00Z'),
      to: Temporal.Instant.from('2027-04-01T00:00:00Z'),
    };
    const april = { from: march.to, to: Temporal.Instant.from('2027-05-01T00:00:00Z') };
    const calendar = module.get(ShowCalendar);
    for (const actor of [family.guardian, family.student, tutor.tutor]) {
      expect((await calendar.execute(actor, march)).map((view) => view.session.id)).toEqual([session.id]);
      expect(await calendar.execute(actor, april)).toEqual([]);
    }
    expect(await calendar.execute((await given.aFamily()).guardian, march)).toEqual([]);
    await module.get(CancelSession).execute(family.guardian, session.id, { expectedReturnedMinutes: 60 }, given.key());
    expect(await calendar.execute(family.guardian, march)).toEqual([]);
  });

  it('writes a calendar file with first names at most, for those who take part', async () => {
    const [family, tutor] = [await given.aFamily({ minutes: 300 }), await given.aTutor()];
    const session = await given.aSession(family, tutor, '2027-03-02T20:00:00Z');
    const file = module.get(WriteCalendarFile);
    const forTutor = (await file.execute(tutor.tutor, session.id)).replaceAll('\r\n ', '');
    expect(forTutor).toContain('SUMMARY:Algebra 1 with Sam');
    expect(forTutor).toContain(`https://track.example/sessions/${session.id}`);
    for (const secret of [family.familyId, family.guardian.accountId, 'Quadratic', '@example.com'])
      expect(forTutor).not.toContain(secret);
    await expect(file.execute((await given.aFamily()).guardian, session.id)).rejects.toMatchObject({
      code: 'booking.session-not-found',
    });
  });
});
