import { RealtimePublisher } from '@app/realtime';
import { deliverEvents, useTestDatabase } from '@app/testing';
import { AdmissionGuards } from '../admission-guards';
import { RemoveParticipant } from '../use-cases/remove-participant';
import { GivenRooms } from './given-rooms';
import type { GivenSession } from './given-session';
import type { RecordingPublisher } from './no-sockets.module';

const db = useTestDatabase();
let rooms: GivenRooms;
let session: GivenSession;

const STARTS_AT = Temporal.Instant.from('2027-03-01T16:00:00Z');
const all = { canPublish: true, canSubscribe: true, canPublishData: true };

beforeAll(async () => {
  rooms = await GivenRooms.on(db);
});
afterAll(() => rooms.module.close());

beforeEach(async () => {
  session = await rooms.onlySession(STARTS_AT);
});

const code = (expected: string): unknown => expect.objectContaining({ code: expected });

describe('entering a room', () => {
  it('is possible from ten minutes before until five minutes after, and says when', async () => {
    db.clock.set(STARTS_AT.subtract({ minutes: 11 }));
    await expect(rooms.enter(session, 'tutor')).rejects.toEqual(code('rooms.not-open-yet'));
    expect((await rooms.view(session)).state).toBe('not-open');
    db.clock.set(STARTS_AT.subtract({ minutes: 10 }));
    expect((await rooms.enter(session, 'tutor')).state).toBe('admitted');
    expect((await rooms.view(session)).state).toBe('open');
    db.clock.set(session.endsAt.add({ minutes: 5 }));
    await expect(rooms.enter(session, 'tutor')).rejects.toEqual(code('rooms.closed'));
  });

  it('keeps the student in the lobby until the tutor admits, and lets them straight in when they return', async () => {
    const tutor = await rooms.come(session, 'tutor');
    const waiting = await rooms.come(session, 'student');
    expect([tutor.state, waiting.state]).toEqual(['admitted', 'lobby']);
    await rooms.poll();
    expect(rooms.video.permissionOf(tutor.identity)).toEqual(all);
    expect(rooms.video.permissionOf(waiting.identity)).toEqual({
      canPublish: false,
      canSubscribe: false,
      canPublishData: false,
    });
    await rooms.admit(session, waiting.identity);
    expect(rooms.video.permissionOf(waiting.identity)).toEqual(all);
    rooms.video.leave(waiting.identity);
    const returned = await rooms.enter(session, 'student');
    expect(returned).toMatchObject({ identity: waiting.identity, state: 'admitted' });
  });

  it('lets a guardian in at any time, visible and listening', async () => {
    const guardian = await rooms.come(session, 'guardian');
    await rooms.poll();
    expect(guardian).toMatchObject({ role: 'guardian', state: 'admitted' });
    expect(rooms.video.permissionOf(guardian.identity)).toEqual({
      canPublish: false,
      canSubscribe: true,
      canPublishData: false,
    });
    expect((await rooms.view(session, 'tutor')).participants).toEqual([
      expect.objectContaining({ participantId: guardian.identity, role: 'guardian', state: 'admitted' }),
    ]);
  });

  it('holds the student back until a guardian who demanded it is there', async () => {
    await db.query('UPDATE identity_guardianship SET demands_presence = true WHERE student_id = $1', [
      session.student.accountId,
    ]);
    await rooms.come(session, 'tutor');
    const student = await rooms.come(session, 'student');
    await expect(rooms.admit(session, student.identity)).rejects.toEqual(code('rooms.admission-held'));
    await rooms.come(session, 'guardian');
    await rooms.poll();
    await rooms.admit(session, student.identity);
    expect(rooms.video.permissionOf(student.identity)).toEqual(all);
  });

  it('asks the guards of other modules before anybody is let in', async () => {
    const asked: string[] = [];
    let reason: string | null = 'The recorder has to stop first.';
    rooms.module.get(AdmissionGuards).register({
      beforeAdmission: ({ sessionId, role }) => {
        if (sessionId !== session.sessionId) return Promise.resolve(null);
        asked.push(role);
        return Promise.resolve(reason);
      },
    });
    await expect(rooms.enter(session, 'tutor')).rejects.toMatchObject({ code: 'rooms.admission-held', detail: reason });
    reason = null;
    await rooms.come(session, 'tutor');
    const student = await rooms.come(session, 'student');
    await rooms.admit(session, student.identity);
    expect(asked).toEqual(['tutor', 'tutor', 'student']);
  });

  it('tells a stranger that there is nothing here', async () => {
    await expect(rooms.enter(session, 'stranger')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('gives one room and one identity each to many who enter at once', async () => {
    const entries = await Promise.all(
      Array.from({ length: 12 }, (_, i) => rooms.enter(session, (['tutor', 'student', 'guardian'] as const)[i % 3]!)),
    );
    expect(new Set(entries.map((entry) => entry.token.split('/')[0])).size).toBe(1);
    expect(new Set(entries.map((entry) => entry.identity)).size).toBe(3);
  });

  it('says in plain words that there is no video server, and counts it as nobody’s fault but ours', async () => {
    rooms.video.isConfigured = false;
    await expect(rooms.enter(session, 'tutor')).rejects.toEqual(code('rooms.no-video-server'));
    expect(await rooms.view(session)).toMatchObject({
      livekitAvailable: false,
    });
    expect((await rooms.view(session)).notice).toContain('no video server');
  });
});

describe('who may not be there', () => {
  it('is put out as soon as they join, whatever token they hold', async () => {
    const { tutor } = await rooms.bothAreIn(session);
    const room = tutor.token.split('/')[0]!;
    rooms.video.join({ token: `${room}/p-stranger` });
    await rooms.report({
      eventId: `EV_${session.sessionId}`,
      kind: 'joined',
      room,
      atMs: STARTS_AT.epochMilliseconds,
      who: { identity: 'p-stranger', sid: 'PA_x', joinedAtMs: STARTS_AT.epochMilliseconds, isRecorder: false },
    });
    expect(rooms.video.permissionOf('p-stranger')).toBeNull();
    expect(rooms.video.permissionOf(tutor.identity)).toEqual(all);
  });

  it('moves everybody else to a new room when the student is removed, who never comes in again', async () => {
    const { student, tutor } = await rooms.bothAreIn(session);
    const oldRoom = tutor.token.split('/')[0]!;
    await rooms.module.get(RemoveParticipant).execute(session.tutor, session.sessionId, student.identity);
    expect(rooms.video.deleted).toContain(oldRoom);
    expect(rooms.video.join(student)).toBeNull();
    const again = await rooms.enter(session, 'tutor');
    expect(again.identity).toBe(tutor.identity);
    expect(again.token.split('/')[0]).not.toBe(oldRoom);
    await expect(rooms.enter(session, 'student')).rejects.toEqual(code('rooms.removed'));
    const reasons = (await db.events('rooms.room-changed.v1'))
      .filter((event) => event.payload.sessionId === session.sessionId)
      .map((event) => event.payload.reason);
    expect(reasons).toEqual(['opened', 'admitted', 'rotated']);
  });

  it('never is the guardian, and never is it the student who decides', async () => {
    await rooms.come(session, 'tutor');
    const guardian = await rooms.come(session, 'guardian');
    const remove = rooms.module.get(RemoveParticipant);
    await expect(remove.execute(session.tutor, session.sessionId, guardian.identity)).rejects.toEqual(
      code('rooms.cannot-remove'),
    );
    await expect(remove.execute(session.student, session.sessionId, guardian.identity)).rejects.toEqual(
      code('rooms.not-found'),
    );
    await expect(rooms.end(session, 'student')).rejects.toEqual(code('rooms.not-found'));
  });
});

describe('who looks at the page', () => {
  it('hears of every change, and only that there is one', async () => {
    const { student } = await rooms.bothAreIn(session);
    await rooms.module.get(RemoveParticipant).execute(session.tutor, session.sessionId, student.identity);
    await deliverEvents(db, rooms.module);
    const { pushed } = rooms.module.get<RealtimePublisher, RecordingPublisher>(RealtimePublisher);
    const heard = pushed.filter(({ channel }) => channel === `session:${session.sessionId}`);
    expect(heard.filter(({ event }) => event === 'room.changed').map(({ payload }) => payload)).toEqual(
      ['opened', 'admitted', 'rotated'].map((reason) => ({ sessionId: session.sessionId, reason })),
    );
    expect(heard).toContainEqual({
      channel: `session:${session.sessionId}`,
      event: 'lobby.changed',
      payload: { sessionId: session.sessionId },
    });
  });
});
