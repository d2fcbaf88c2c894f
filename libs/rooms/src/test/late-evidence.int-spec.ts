import { expectLedgerBalances, useTestDatabase } from '@app/testing';
import { CreditLateEvidence } from '../use-cases/credit-late-evidence';
import { ExplainSession } from '../use-cases/explain-session';
import { GivenRooms } from './given-rooms';
import { balanceOf, type GivenSession } from './given-session';

const STARTS_AT = Temporal.Instant.from('2027-03-01T16:00:00Z');

describe('reports that reach us after the settlement', () => {
  const db = useTestDatabase();
  let rooms: GivenRooms;
  let session: GivenSession;
  let report: (kind: 'joined' | 'left', atMinutes: number) => Promise<void>;

  beforeAll(async () => {
    rooms = await GivenRooms.on(db);
  });
  afterAll(() => rooms.module.close());

  /** The tutor waited, and as far as we know the student never connected: thirty of sixty minutes are charged. */
  beforeEach(async () => {
    session = await rooms.onlySession(STARTS_AT);
    const tutor = await rooms.come(session, 'tutor');
    await rooms.passes(16 * 60, 60);
    const { identity } = await rooms.enter(session, 'student');
    await rooms.admit(session, identity);
    const [room = ''] = tutor.token.split('/');
    const at = (minutes: number): number => STARTS_AT.add({ seconds: Math.round(minutes * 60) }).epochMilliseconds;
    report = (kind, atMinutes) =>
      rooms.report({
        eventId: `EV_${kind}_${atMinutes}_${session.sessionId}`,
        kind,
        room,
        atMs: at(atMinutes),
        who: { identity, sid: 'PA_late', joinedAtMs: at(17), isRecorder: false },
      });
    db.clock.set(session.endsAt.add({ seconds: 61 }));
    await rooms.poll();
    await rooms.settle();
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ outcome: 'student_missed', captured_minutes: 30 });
    expect(await balanceOf(db, session.familyId)).toEqual({ available: 90, held: 0 });
  });

  const lookAgain = async (): Promise<void> => {
    db.clock.advance({ seconds: 30 });
    const task = rooms.module.get(CreditLateEvidence);
    await Promise.all(Array.from({ length: 4 }, () => task.run(db.clock.now())));
  };

  it('give back what was charged too much, once, whoever looks and however often', async () => {
    await report('joined', 17);
    await report('left', 27.5);
    await lookAgain();
    await lookAgain();
    expect(await balanceOf(db, session.familyId)).toEqual({ available: 110, held: 0 });
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ captured_minutes: 30, granted_minutes: 20 });
    const timeline = await rooms.module.get(ExplainSession).execute(session.guardian, session.sessionId);
    expect(timeline).toMatchObject({ billedMinutes: 30, returnedMinutes: 30 });
    expect(timeline.because).toContain('20 min');
    await expectLedgerBalances(db.database);
  });

  it('never charge a second time', async () => {
    await report('joined', 17);
    await report('left', 59);
    await lookAgain();
    expect(await balanceOf(db, session.familyId)).toEqual({ available: 90, held: 0 });
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ captured_minutes: 30, granted_minutes: 0 });
  });
});
