import { BookingFacade } from '@app/booking';
import { expectLedgerBalances, useTestDatabase } from '@app/testing';
import { meter } from '../domain/metering';
import { EvidenceRepository } from '../persistence/evidence.repository';
import { RoomsPersonalDataProvider } from '../privacy/rooms-personal-data.provider';
import { RoomHeartbeat } from '../realtime/room-heartbeat';
import { ExplainSession } from '../use-cases/explain-session';
import { HandleLiveKitWebhook } from '../use-cases/handle-livekit-webhook';
import { NoteHeartbeat } from '../use-cases/note-heartbeat';
import { PauseSession } from '../use-cases/pause-session';
import { ReopenSession } from '../use-cases/reopen-session';
import { GivenRooms } from './given-rooms';
import { balanceOf, type GivenSession } from './given-session';

const db = useTestDatabase();
let rooms: GivenRooms;
let session: GivenSession;

const STARTS_AT = Temporal.Instant.from('2027-03-01T16:00:00Z');

beforeAll(async () => {
  rooms = await GivenRooms.on(db);
});
afterAll(() => rooms.module.close());

beforeEach(async () => {
  session = await rooms.onlySession(STARTS_AT);
});

const code = (expected: string): unknown => expect.objectContaining({ code: expected });
const secondsOf = async (): Promise<number> =>
  meter(
    await rooms.module
      .get(EvidenceRepository)
      .evidenceOf(db.database, { ...session, id: session.sessionId }, db.clock.now()),
  ).billableSeconds;

describe('the minutes', () => {
  it('begin at the first overlap, stop at the end, and are settled once a minute later', async () => {
    await rooms.bothAreIn(session);
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ status: 3 });
    await rooms.passes(65);
    expect((await rooms.view(session)).meter).toMatchObject({ billableSeconds: 65, heldMinutes: 60 });
    await rooms.end(session);
    expect(rooms.video.rooms.size).toBe(0);
    await rooms.settle();
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ status: 10, outcome: null });
    db.clock.advance({ seconds: 60 });
    await Promise.all(Array.from({ length: 8 }, () => rooms.settle()));
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ outcome: 'delivered', captured_minutes: 1 });
    expect(await balanceOf(db, session.familyId)).toEqual({ available: 119, held: 0 });
    await expectLedgerBalances(db.database);
    const timeline = await rooms.module.get(ExplainSession).execute(session.guardian, session.sessionId);
    expect(timeline).toMatchObject({ billableSeconds: 65, billedMinutes: 1, returnedMinutes: 59, heldMinutes: 60 });
    expect(timeline.because).toContain('1 min 5 s');
  });

  it('are taken from the evidence alone: heartbeats without a sighting bill nothing', async () => {
    await rooms.enter(session, 'tutor');
    await rooms.enter(session, 'student');
    for (let beat = 0; beat < 12; beat += 1) {
      db.clock.advance({ seconds: 5 });
      await rooms.module.get(NoteHeartbeat).execute(session.student, session.sessionId);
      await rooms.module.get(NoteHeartbeat).execute(session.tutor, session.sessionId);
    }
    expect(await secondsOf()).toBe(0);
  });

  it('know heartbeats only of who belongs to the room, and at most one a second', async () => {
    const socket = new RoomHeartbeat(rooms.module.get(NoteHeartbeat));
    const { sessionId } = session;
    await rooms.come(session, 'student');
    await socket.handle(session.student, { sessionId });
    await socket.handle(session.student, { sessionId });
    await expect(socket.handle(session.stranger, { sessionId })).rejects.toEqual(code('rooms.not-found'));
    for (const nonsense of [null, 'x', {}, { sessionId: 'x' }, { sessionId, more: true }]) {
      await expect(socket.handle(session.student, nonsense)).rejects.toEqual(code('platform.invalid-request'));
    }
    const beats = await db.query(`SELECT 1 FROM rooms_observation WHERE session_id = $1 AND kind = 'heartbeat'`, [
      sessionId,
    ]);
    expect(beats).toHaveLength(1);
  });

  it('leave out a pause, which the guardian may make and the student may not', async () => {
    const both = Object.values(await rooms.bothAreIn(session));
    const pauses = rooms.module.get(PauseSession);
    await rooms.passes(30);
    await expect(pauses.pause(session.student, session.sessionId)).rejects.toEqual(code('rooms.not-found'));
    await expect(pauses.pause(session.guardian, session.sessionId)).rejects.toEqual(code('rooms.not-inside'));
    await rooms.come(session, 'guardian');
    await rooms.poll();
    await pauses.pause(session.guardian, session.sessionId);
    expect(both.map((entry) => rooms.video.permissionOf(entry.identity)?.canPublish)).toEqual([false, false]);
    await rooms.passes(60);
    expect(both.map((entry) => rooms.video.permissionOf(entry.identity)?.canPublish)).toEqual([false, false]);
    expect(await rooms.view(session)).toMatchObject({
      isPaused: true,
      pausedBy: expect.stringMatching(/^\S/) as string,
      meter: { runningSince: null },
    });
    await pauses.resume(session.tutor, session.sessionId);
    expect(both.map((entry) => rooms.video.permissionOf(entry.identity)?.canPublish)).toEqual([true, true]);
    await rooms.passes(30);
    expect(await secondsOf()).toBe(60);
  });

  it('run on after an accidental end is undone, until they are settled', async () => {
    await rooms.bothAreIn(session);
    await rooms.passes(60);
    await rooms.end(session);
    db.clock.advance({ seconds: 30 });
    await rooms.module.get(ReopenSession).execute(session.tutor, session.sessionId);
    await rooms.come(session, 'tutor');
    await rooms.come(session, 'student');
    await rooms.poll();
    await rooms.passes(60);
    expect(await secondsOf()).toBe(120);
    await rooms.end(session);
    db.clock.advance({ seconds: 61 });
    await rooms.settle();
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ captured_minutes: 2 });
    await expect(rooms.module.get(ReopenSession).execute(session.tutor, session.sessionId)).rejects.toEqual(
      code('rooms.cannot-reopen'),
    );
  });

  it('end with the session’s time, though people stay for goodbyes until the room closes', async () => {
    db.clock.set(session.endsAt.subtract({ seconds: 60 }));
    await rooms.bothAreIn(session);
    await rooms.passes(120);
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({
      status: 10,
      ended_at: new Date(session.endsAt.epochMilliseconds),
    });
    expect(rooms.video.rooms.size).toBe(1);
    await rooms.settle();
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ outcome: 'delivered', captured_minutes: 1 });
    await rooms.passes(240);
    expect(rooms.video.rooms.size).toBe(0);
    expect((await rooms.view(session)).state).toBe('closed');
  });

  it('are settled whole or not at all, and again after a failure in the middle', async () => {
    await rooms.bothAreIn(session);
    await rooms.passes(125);
    await rooms.end(session);
    db.clock.advance({ seconds: 61 });
    const booking = rooms.module.get(BookingFacade);
    const settle = booking.settle.bind(booking);
    const failing = jest.spyOn(booking, 'settle').mockImplementationOnce(async (tx, settlement) => {
      await settle(tx, settlement);
      throw new Error('the process is gone before the commit');
    });
    await rooms.settle();
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ outcome: null, captured_minutes: null });
    expect(await balanceOf(db, session.familyId)).toEqual({ available: 60, held: 60 });
    failing.mockRestore();
    await rooms.settle();
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ outcome: 'delivered', captured_minutes: 2 });
    expect(await balanceOf(db, session.familyId)).toEqual({ available: 118, held: 0 });
    await expectLedgerBalances(db.database);
  });

  it('store a webhook once, however often it comes, and refuse a forged one', async () => {
    const { student } = await rooms.bothAreIn(session);
    const [room = ''] = student.token.split('/');
    const left = {
      eventId: `EV_left_${session.sessionId}`,
      kind: 'left',
      room,
      atMs: db.clock.now().add({ seconds: 10 }).epochMilliseconds,
      who: { identity: student.identity, sid: 'PA_1', joinedAtMs: STARTS_AT.epochMilliseconds, isRecorder: false },
    };
    await Promise.all(Array.from({ length: 20 }, () => rooms.report(left)));
    const stored = await db.query('SELECT 1 FROM rooms_observation WHERE session_id = $1 AND kind = $2', [
      session.sessionId,
      'left',
    ]);
    expect(stored).toHaveLength(1);
    const forged = rooms.module.get(HandleLiveKitWebhook).execute(JSON.stringify({ ...left, eventId: 'EV_2' }), 'no');
    await expect(forged).rejects.toEqual(code('rooms.forged-webhook'));
  });
});

describe('when nobody meets', () => {
  const runOut = async (): Promise<void> => {
    db.clock.set(session.endsAt.add({ seconds: 61 }));
    await rooms.poll();
    await rooms.settle();
  };

  it('charges a missing student for at most thirty minutes, and only because the tutor waited', async () => {
    await rooms.come(session, 'tutor');
    await rooms.passes(16 * 60, 60);
    await runOut();
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({
      status: 14,
      outcome: 'student_missed',
      captured_minutes: 30,
    });
    expect(await balanceOf(db, session.familyId)).toEqual({ available: 90, held: 0 });
  });

  it('returns everything and adds fifteen minutes where the tutor is missing, though the student waits in the lobby', async () => {
    await rooms.come(session, 'student');
    await rooms.passes(16 * 60, 60);
    await runOut();
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ outcome: 'tutor_missed', captured_minutes: 0 });
    expect(await balanceOf(db, session.familyId)).toEqual({ available: 135, held: 0 });
  });

  it('charges nothing where the student waited in the lobby all the time and was not let in', async () => {
    await rooms.come(session, 'tutor');
    await rooms.come(session, 'student');
    await rooms.passes(16 * 60, 60);
    await runOut();
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ outcome: 'both_missed', captured_minutes: 0 });
    expect(await balanceOf(db, session.familyId)).toEqual({ available: 120, held: 0 });
  });

  it('charges nothing where the video server was away, though nobody could even come in', async () => {
    rooms.video.isDown = true;
    await expect(rooms.enter(session, 'tutor')).rejects.toEqual(code('rooms.no-video-server'));
    await rooms.passes(60);
    rooms.video.isDown = false;
    await runOut();
    expect(await rooms.stateOf(session.sessionId)).toMatchObject({ outcome: 'faulted', captured_minutes: 0 });
    expect(await balanceOf(db, session.familyId)).toEqual({ available: 120, held: 0 });
    await expectLedgerBalances(db.database);
  });
});

describe('a video server that is killed', () => {
  it('costs nobody a minute, tells people, and has a room again when they come back', async () => {
    const before = await rooms.bothAreIn(session);
    await rooms.passes(60);
    rooms.video.crash();
    rooms.video.isDown = true;
    await rooms.passes(30);
    expect(await rooms.view(session)).toMatchObject({ livekitAvailable: false, meter: { runningSince: null } });
    rooms.video.isDown = false;
    await rooms.come(session, 'tutor');
    const student = await rooms.come(session, 'student');
    expect(student).toMatchObject({ identity: before.student.identity, state: 'admitted' });
    await rooms.poll();
    expect((await rooms.view(session)).livekitAvailable).toBe(true);
    await rooms.passes(60);
    expect(await secondsOf()).toBe(120);
    const timeline = await rooms.module.get(ExplainSession).execute(session.tutor, session.sessionId);
    expect(timeline.outages).toHaveLength(1);
    expect(timeline.because).toContain('on our side');
  });

  it('is found out by the poll alone, which opens another room', async () => {
    const before = await rooms.bothAreIn(session);
    await rooms.passes(10);
    rooms.video.crash();
    await rooms.poll();
    const after = await rooms.enter(session, 'tutor');
    expect(after.token.split('/')[0]).not.toBe(before.tutor.token.split('/')[0]);
    expect((await db.events('rooms.room-changed.v1')).at(-1)?.payload).toEqual({
      sessionId: session.sessionId,
      reason: 'lost',
    });
  });
});

describe('erasing a person', () => {
  it('cuts the only link from what was seen to them, and leaves the evidence', async () => {
    await rooms.bothAreIn(session);
    const provider = rooms.module.get(RoomsPersonalDataProvider);
    expect(await provider.export(session.student.accountId)).toHaveLength(1);
    await db.unitOfWork.run((tx) => provider.erase(session.student.accountId, tx));
    expect(await provider.export(session.student.accountId)).toEqual([]);
    await rooms.passes(30);
    expect(await secondsOf()).toBe(30);
    expect((await rooms.view(session, 'tutor')).participants.map((person) => person.displayName)).toContain(
      'A former participant',
    );
  });

  it('never changes an observation', async () => {
    await rooms.bothAreIn(session);
    await expect(db.query('UPDATE rooms_observation SET seen_at = now()')).rejects.toThrow('never changed');
  });
});
