import type { Uuid } from '@app/kernel';
import { eventually, LiveKitServer, useTestDatabase } from '@app/testing';
import { io, type Socket } from 'socket.io-client';
import { Bot, disposeBots } from '../../../../libs/rooms/src/test/bot';
import { Cast, type FamilyMember, type Teacher } from './cast';
import { expectNothingHalfDone } from './half-done';
import { Callers } from './intents';
import { hasBegun, insertEvidence, insertSession } from './meetings';
import { useServers } from './servers';

const HELD = 60;
const POLL_SECONDS = 5;
const STAY_MS = 12_000;
/** Before this test's part of the lesson: ten seconds short of the eighth minute, so that the bill shows whether they count. */
const EARLIER_SECONDS = 470;

const servers = useServers();
const livekit = new LiveKitServer();
afterAll(async () => {
  socket?.disconnect();
  await livekit.kill();
  await disposeBots();
}, 30_000);
const db = useTestDatabase();

let callers: Callers;
let family: FamilyMember;
let tutor: Teacher;
let sessionId: Uuid;
let socket: Socket;
const heard: { event: string; reason?: string }[] = [];

const webhookUrl = (): string => `${servers.current.url}/api/webhooks/livekit`;

beforeAll(async () => {
  await livekit.start(webhookUrl());
  // The operator's number: nobody has to wait a minute for the bill of this lesson.
  await db.query(
    `INSERT INTO platform_rule (lib, effective_at, "values")
     SELECT lib, '2020-02-01', jsonb_set("values", '{settleAfterSeconds}', '1') FROM platform_rule WHERE lib = 'booking'`,
  );
  servers.current.configure({ DATABASE_URL: db.url, ...livekit.settings });
  const cast = await Cast.on(db.url);
  try {
    [family, tutor] = await Promise.all([cast.family(HELD), cast.tutor()]);
  } finally {
    await cast.close();
  }
  const startsAt = Temporal.Now.instant().subtract({ minutes: 20 });
  const lesson = { family, tutor, startsAt, endsAt: startsAt.add({ minutes: HELD }) };
  sessionId = await insertSession(db, lesson);
  await insertEvidence(db, sessionId, lesson, {
    tutor: [60, 60 + EARLIER_SECONDS],
    student: [60, 60 + EARLIER_SECONDS],
  });
  await hasBegun(db, sessionId);
  await db.query(
    `UPDATE rooms_room SET retired_at = opened_at + interval '15 minutes', retired_because = 'lost', deleted_at = now()`,
  );
  callers = new Callers(servers.current.url);
  await Promise.all([servers.current.start('api'), servers.current.start('worker')]);
  await Promise.all([callers.signIn(family.email), callers.signIn(tutor.email), callers.signInStudent(family.handle)]);
  await guardianListens();
}, 180_000);

async function guardianListens(): Promise<void> {
  socket = io(servers.current.url, {
    transports: ['websocket'],
    extraHeaders: { cookie: callers.cookieOf(family.email), origin: servers.current.url },
  });
  for (const event of ['room.changed', 'lobby.changed', 'session.changed']) {
    socket.on(event, ({ reason }: { reason?: string }) => heard.push({ event, ...(reason && { reason }) }));
  }
  await eventually(() => socket.connected);
  expect(await socket.emitWithAck('channel.join', { channel: `session:${sessionId}` })).toEqual({ ok: true });
}

const enter = (who: string) => callers.post(who, `/sessions/${sessionId}/room/entry`);

const room = async (): Promise<Record<string, unknown>> =>
  (await callers.get(family.email, `/sessions/${sessionId}/room`)).body;

async function comesIn(who: string): Promise<Bot> {
  const { status, body } = await enter(who);
  expect({ status, state: body.state }).toEqual({ status: 200, state: 'admitted' });
  const bot = new Bot();
  await bot.enter({ url: String(body.url), token: String(body.token) });
  return bot;
}

/** Both are in the room for a while. Answers for how many seconds, and who they are. */
async function areTogether(): Promise<{ bots: Bot[]; sinceMs: number }> {
  const bots = [await comesIn(tutor.email), await comesIn(family.handle)];
  const sinceMs = Date.now();
  await eventually(() => Date.now() - sinceMs >= STAY_MS, 2 * STAY_MS);
  expect(bots.map((bot) => bot.isInside)).toEqual([true, true]);
  return { bots, sinceMs };
}

it('tells people when LiveKit is killed, takes them back into a new room, and bills what was real', async () => {
  const before = await areTogether();
  heard.length = 0;
  await livekit.kill();
  const secondsBefore = (Date.now() - before.sinceMs) / 1000;

  const refused = await enter(tutor.email);
  expect(refused).toMatchObject({ status: 503, type: 'application/problem+json' });
  expect(refused.body).toMatchObject({ code: 'rooms.no-video-server' });
  await eventually(() => heard.some(({ event }) => event === 'lobby.changed'), 20_000);
  expect(await room()).toMatchObject({ state: 'open', livekitAvailable: false });

  await livekit.start(webhookUrl());
  await eventually(() => heard.some(({ event, reason }) => event === 'room.changed' && reason === 'lost'), 20_000);
  for (const bot of before.bots) await bot.leave();
  const after = await areTogether();
  expect(await room()).toMatchObject({ state: 'open', livekitAvailable: true });
  expect((await callers.post(tutor.email, `/sessions/${sessionId}/room/end`)).status).toBeLessThan(300);
  const seconds = EARLIER_SECONDS + secondsBefore + (Date.now() - after.sinceMs) / 1000;

  await eventually(async () => {
    const { body } = await callers.get(family.email, `/sessions/${sessionId}`);
    return body.outcome === 'delivered' ? body : null;
  }, 30_000);
  await eventually(() => after.bots.every((bot) => !bot.isInside));
  const { body: timeline } = await callers.get(family.email, `/sessions/${sessionId}/timeline`);
  // Of a killed server nobody hears when people left: what is billed before that ends with the last sighting.
  expect(timeline.billableSeconds).toBeGreaterThanOrEqual(seconds - 2 * POLL_SECONDS);
  expect(timeline.billableSeconds).toBeLessThanOrEqual(seconds + 2);
  expect(timeline).toMatchObject({ billedMinutes: 8, heldMinutes: HELD, returnedMinutes: HELD - 8 });
  const balance = await callers.get(family.email, `/families/${family.familyId}/balance`);
  expect(balance.body).toMatchObject({ availableMinutes: HELD - 8, heldMinutes: 0 });
  await expectNothingHalfDone(db);
  expect(servers.current.crash).toBeNull();
}, 150_000);
