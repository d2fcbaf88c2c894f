import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SystemClock } from '@app/kernel';
import { createModule, eventually, expectLedgerBalances, LiveKitServer, useTestDatabase } from '@app/testing';
import type { TestingModule } from '@nestjs/testing';
import { meter } from '../domain/metering';
import { VideoServer } from '../edge/video-server';
import { EvidenceRepository } from '../persistence/evidence.repository';
import { RoomsSubscribersModule } from '../rooms-subscribers.module';
import { AdmitParticipant } from '../use-cases/admit-participant';
import { EndSession } from '../use-cases/end-session';
import { EnterRoom, type RoomEntry } from '../use-cases/enter-room';
import { HandleLiveKitWebhook } from '../use-cases/handle-livekit-webhook';
import { PollRooms } from '../use-cases/poll-rooms';
import { RemoveParticipant } from '../use-cases/remove-participant';
import { SettleSessions } from '../use-cases/settle-sessions';
import { ViewRoom } from '../use-cases/view-room';
import { Bot, disposeBots } from './bot';
import { balanceOf, givenSession, type GivenSession } from './given-session';
import { NoSocketsModule } from './no-sockets.module';

const POLL_SECONDS = 5;
const NOWHERE = 'http://127.0.0.1:9/nowhere';

const db = useTestDatabase();
const livekit = new LiveKitServer();
let app: TestingModule;
let webhooks: Server;
let webhookUrl: string;
let polls: NodeJS.Timeout;

/** Receives LiveKit's reports as the api's route does. */
function receiveWebhooks(): Promise<Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      app
        .get(HandleLiveKitWebhook)
        .execute(Buffer.concat(chunks).toString('utf8'), request.headers.authorization)
        .then(
          () => response.writeHead(204).end(),
          () => response.writeHead(400).end(),
        );
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

beforeAll(async () => {
  webhooks = await receiveWebhooks();
  webhookUrl = `http://127.0.0.1:${(webhooks.address() as AddressInfo).port}`;
  await livekit.start(webhookUrl);
  app = await createModule(db, {
    imports: [NoSocketsModule, RoomsSubscribersModule],
    settings: livekit.settings,
    clock: new SystemClock(),
  });
  const poll = app.get(PollRooms);
  polls = setInterval(() => void poll.poll().catch(() => undefined), POLL_SECONDS * 1000);
}, 60_000);

afterAll(async () => {
  clearInterval(polls);
  await app.close();
  await livekit.kill();
  webhooks.close();
  await disposeBots();
}, 60_000);

type Who = 'student' | 'tutor' | 'guardian';

const enter = (session: GivenSession, who: Who): Promise<RoomEntry> =>
  app.get(EnterRoom).execute(session[who], session.sessionId);

async function come(session: GivenSession, who: Who): Promise<{ bot: Bot; entry: RoomEntry }> {
  const entry = await enter(session, who);
  const bot = new Bot();
  await bot.enter(entry);
  return { bot, entry };
}

/** Publishing is tried once the server has lifted the grants: a refused try takes ten seconds. */
async function speaks({ bot, entry }: { bot: Bot; entry: RoomEntry }): Promise<void> {
  const [room] = await db.query<{ name: string }>(
    `SELECT name FROM rooms_room JOIN rooms_participant USING (session_id) WHERE identity = $1 AND retired_at IS NULL`,
    [entry.identity],
  );
  await eventually(async () =>
    (await app.get(VideoServer).connections(room?.name ?? '')).some(
      (connection) => connection.identity === entry.identity && connection.permission.canPublish,
    ),
  );
  await eventually(() => bot.speak(), 20_000);
}

const newSession = (): Promise<GivenSession> =>
  givenSession(db, { startsAt: Temporal.Now.instant().subtract({ minutes: 1 }) });

const admit = (session: GivenSession, identity: string): Promise<void> =>
  app.get(AdmitParticipant).execute(session.tutor, session.sessionId, identity);

async function bothIn(session: GivenSession) {
  const tutor = await come(session, 'tutor');
  const student = await come(session, 'student');
  const earliestMs = Date.now();
  await admit(session, student.entry.identity);
  const latestMs = Date.now();
  await speaks(tutor);
  await eventually(() => student.bot.hears.includes(tutor.entry.identity));
  return { tutor, student, began: { earliestMs, latestMs } };
}

/** When something happened, as far as a test beside it can tell. */
interface Moment {
  earliestMs: number;
  latestMs: number;
}

async function momentOf(work: () => Promise<unknown>): Promise<Moment> {
  const earliestMs = Date.now();
  await work();
  return { earliestMs, latestMs: Date.now() };
}

/** Whole seconds that may be billed for these stays. LiveKit tells departures by the second, rounded down. */
function truthOf(...stays: { began: Moment; ended: Moment }[]): { least: number; most: number } {
  const sum = (length: (stay: { began: Moment; ended: Moment }) => number) =>
    stays.reduce((total, stay) => total + length(stay) / 1000, 0);
  return {
    least: Math.floor(sum(({ began, ended }) => ended.earliestMs - began.latestMs)) - stays.length,
    most: Math.ceil(sum(({ began, ended }) => ended.latestMs - began.earliestMs)),
  };
}

async function billableSeconds(session: GivenSession): Promise<number> {
  const times = { ...session, id: session.sessionId };
  return meter(await app.get(EvidenceRepository).evidenceOf(db.database, times, Temporal.Now.instant()))
    .billableSeconds;
}

/** How many departures LiveKit reported. */
const departures = async (session: GivenSession): Promise<number> =>
  (await db.query(`SELECT 1 FROM rooms_observation WHERE session_id = $1 AND kind = 'left'`, [session.sessionId]))
    .length;

const stateOf = async (session: GivenSession) =>
  (
    await db.query<{ status: number; outcome: string | null; captured_minutes: number | null }>(
      'SELECT status, outcome, captured_minutes FROM booking_session WHERE id = $1',
      [session.sessionId],
    )
  )[0];

/** Once `seconds` have gone by since `sinceMs`. */
const until = (sinceMs: number, seconds: number): Promise<boolean> =>
  eventually(() => Date.now() - sinceMs >= seconds * 1000, (seconds + 5) * 1000);

/** The time of settling has come: as if a minute had passed. */
async function settleNow(session: GivenSession): Promise<void> {
  const later = Temporal.Now.instant().add({ seconds: 61 });
  await Promise.all(Array.from({ length: 4 }, () => app.get(SettleSessions).run(later)));
  expect((await stateOf(session))?.outcome).not.toBeNull();
}

describe('a session in a real room', () => {
  it('shows and tells a student nothing before the tutor admits, then begins by itself', async () => {
    const session = await newSession();
    const tutor = await come(session, 'tutor');
    await speaks(tutor);
    const student = await come(session, 'student');
    await eventually(async () =>
      (await app.get(ViewRoom).execute(session.tutor, session.sessionId)).participants.some(
        (person) => person.participantId === student.entry.identity && person.state === 'lobby',
      ),
    );
    expect(student.bot.hears).toEqual([]);
    expect((await stateOf(session))?.status).toBe(2);
    await admit(session, student.entry.identity);
    await eventually(() => student.bot.hears.includes(tutor.entry.identity));
    await eventually(async () => (await stateOf(session))?.status === 3);
    await tutor.bot.leave();
    await student.bot.leave();
  }, 60_000);

  it('bills the seconds that both were there, to the second with every webhook delivered', async () => {
    const session = await newSession();
    const { tutor, student, began } = await bothIn(session);
    await until(began.latestMs, 62);
    const ended = await momentOf(() => student.bot.leave());
    await app.get(EndSession).execute(session.tutor, session.sessionId);
    await eventually(() => tutor.bot.wasPutOut);
    await eventually(async () => (await departures(session)) === 2);
    const truth = truthOf({ began, ended });
    expect(await billableSeconds(session)).toBeGreaterThanOrEqual(truth.least);
    expect(await billableSeconds(session)).toBeLessThanOrEqual(truth.most);
    await settleNow(session);
    expect(await stateOf(session)).toEqual({ status: 10, outcome: 'delivered', captured_minutes: 1 });
    expect(await balanceOf(db, session.familyId)).toEqual({ available: 119, held: 0 });
    await expectLedgerBalances(db.database);
  }, 120_000);

  it('moves the others to a new room when the student is removed, whose kept token opens nothing', async () => {
    const session = await newSession();
    const { tutor, student } = await bothIn(session);
    const keptEntry = await enter(session, 'student');
    await app.get(RemoveParticipant).execute(session.tutor, session.sessionId, student.entry.identity);
    await eventually(() => student.bot.wasPutOut && tutor.bot.wasPutOut);
    await expect(new Bot().enter(keptEntry)).rejects.toThrow();
    await expect(enter(session, 'student')).rejects.toMatchObject({ code: 'rooms.removed' });
    const again = await come(session, 'tutor');
    const guardian = await come(session, 'guardian');
    await speaks(again);
    await eventually(() => guardian.bot.hears.includes(again.entry.identity));
    await again.bot.leave();
    await guardian.bot.leave();
  }, 90_000);

  it('survives a killed video server: people come back to a new room, and the time without it is not billed', async () => {
    const session = await newSession();
    const { tutor, student, began } = await bothIn(session);
    await until(began.latestMs, 12);
    const killed = await momentOf(() => livekit.kill());
    await expect(enter(session, 'tutor')).rejects.toMatchObject({ code: 'rooms.no-video-server' });
    await eventually(
      async () => !(await app.get(ViewRoom).execute(session.guardian, session.sessionId)).livekitAvailable,
      20_000,
    );
    await livekit.start(webhookUrl);
    await tutor.bot.leave();
    await student.bot.leave();
    const tutorAgain = await come(session, 'tutor');
    const beforeMs = Date.now();
    const studentAgain = await come(session, 'student');
    const back = { earliestMs: beforeMs, latestMs: Date.now() };
    expect(studentAgain.entry.state).toBe('admitted');
    await speaks(tutorAgain);
    await eventually(() => studentAgain.bot.hears.includes(tutorAgain.entry.identity));
    await until(back.latestMs, 12);
    const ended = await momentOf(() => studentAgain.bot.leave());
    await tutorAgain.bot.leave();
    const truth = truthOf({ began, ended: killed }, { began: back, ended });
    await eventually(async () => (await billableSeconds(session)) >= truth.least - 2 * POLL_SECONDS);
    expect(await billableSeconds(session)).toBeLessThanOrEqual(truth.most);
  }, 120_000);

  it('bills within two polls of the truth where no webhook ever arrives', async () => {
    await livekit.kill();
    await livekit.start(NOWHERE);
    const session = await newSession();
    const { tutor, student, began } = await bothIn(session);
    await until(began.latestMs, 25);
    const ended = await momentOf(() => student.bot.leave());
    await until(ended.latestMs, 2 * POLL_SECONDS);
    const truth = truthOf({ began, ended });
    expect(await billableSeconds(session)).toBeLessThanOrEqual(truth.most);
    expect(await billableSeconds(session)).toBeGreaterThanOrEqual(truth.least - 2 * POLL_SECONDS);
    expect(await departures(session)).toBe(0);
    await tutor.bot.leave();
  }, 120_000);
});
