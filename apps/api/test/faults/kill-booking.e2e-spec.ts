import { eventually, useTestDatabase } from '@app/testing';
import { Cast, type FamilyMember } from './cast';
import {
  everythingIsHandled,
  expectNothingHalfDone,
  expectOneBookedEventEach,
  isForgotten,
  lockAccount,
  waitingForLocks,
} from './half-done';
import { Callers, collidingIntents, SESSION_MINUTES, type Answer, type Intent } from './intents';
import { useServers } from './servers';

const HOURS = 16;
const RICH_MINUTES = HOURS * SESSION_MINUTES;
const POOR_SESSIONS = 5;
const AT_ONCE = 20;

const servers = useServers();
afterAll(() => cast?.close());
const db = useTestDatabase();

let callers: Callers;
let cast: Cast;
let families: FamilyMember[];
let poor: FamilyMember;
let intents: Intent[];

beforeAll(async () => {
  servers.current.configure({ DATABASE_URL: db.url });
  cast = await Cast.on(db.url);
  const rich = await Promise.all(Array.from({ length: 5 }, () => cast.family(RICH_MINUTES)));
  poor = await cast.family(POOR_SESSIONS * SESSION_MINUTES);
  families = [...rich, poor];
  const tutors = await Promise.all(Array.from({ length: 3 }, () => cast.tutor()));
  intents = collidingIntents(families, tutors, HOURS);
  callers = new Callers(servers.current.url);
  await servers.current.start('api');
  for (const { email } of families) await callers.signIn(email);
}, 120_000);

/** Sends all of them, many at a time, and calls `each` with every answer that comes; none any more once `isOver`. */
async function sendAll(
  each: (intent: Intent, answer: Answer) => void,
  isOver: () => boolean = () => false,
): Promise<Answer[]> {
  const waiting = [...intents.entries()];
  const answers: Answer[] = [];
  const send = async (): Promise<void> => {
    for (let next = waiting.shift(); next && !isOver(); next = waiting.shift()) {
      const [index, intent] = next;
      const answer = await callers.book(intent);
      answers[index] = answer;
      each(intent, answer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  return answers;
}

const sessionIdOf = ({ body }: Answer): string => String(body.id);

/** What was promised to somebody, by the key of their intent. */
const promised = new Map<string, string>();

function remember(intent: Intent, answer: Answer): void {
  if (answer.status !== 201) return;
  const known = promised.get(intent.key);
  if (known !== undefined) expect(sessionIdOf(answer)).toBe(known);
  promised.set(intent.key, sessionIdOf(answer));
}

/** Everybody tries; the api dies with the given answer. Answers how many were under way and got none. */
async function killDuringBookings(answersBefore: number): Promise<number> {
  const killing: Promise<void>[] = [];
  let answered = 0;
  const answers = await sendAll(
    (intent, answer) => {
      remember(intent, answer);
      answered += 1;
      if (answered === answersBefore) killing.push(servers.current.kill('api'));
    },
    () => killing.length > 0,
  );
  await Promise.all(killing);
  return answers.filter(({ status }) => status === 0).length;
}

async function comesBack(): Promise<void> {
  await isForgotten(db, 'api');
  await expectNothingHalfDone(db);
  await servers.current.start('api');
}

it('loses, doubles and halves no booking when the api is killed in the middle of many', async () => {
  expect(await killDuringBookings(5)).toBeGreaterThan(0);
  await comesBack();
  expect(await killDuringBookings(intents.length / 2)).toBeGreaterThan(0);
  await comesBack();

  const answers = await sendAll(remember);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
  const booked = answers.filter(({ status }) => status === 201).map(sessionIdOf);
  expect(new Set(booked).size).toBe(booked.length);
  expect([...promised.values()].sort()).toEqual([...booked].sort());
  await expectNothingHalfDone(db);
  await expectOneBookedEventEach(db, booked);

  const rows = await db.query<{ id: string; family_id: string; tutor_id: string; starts_at: Date }>(
    'SELECT id, family_id, tutor_id, lower(during) AS starts_at FROM booking_session',
  );
  const kept = rows.map((row) => `${row.id} ${row.family_id} ${row.tutor_id} ${row.starts_at.getTime()}`);
  const wished = intents.flatMap(({ family, tutor, startsAt }, index) => {
    const answer = answers[index];
    if (answer?.status !== 201) return [];
    return [`${sessionIdOf(answer)} ${family.familyId} ${tutor.tutorId} ${Date.parse(startsAt)}`];
  });
  expect(kept.sort()).toEqual(wished.sort());
}, 120_000);

it('books every time that somebody could pay for, and nobody beyond their minutes', async () => {
  const accounts = await db.query<{ family_id: string; available: number; held: number; sessions: number }>(
    `SELECT account.family_id, available, held,
       (SELECT count(*)::int FROM booking_session s WHERE s.family_id = account.family_id) AS sessions
     FROM ledger_family_account account`,
  );
  for (const account of accounts) {
    const bought = account.family_id === poor.familyId ? POOR_SESSIONS * SESSION_MINUTES : RICH_MINUTES;
    expect(account.held).toBe(account.sessions * SESSION_MINUTES);
    expect(account.available).toBe(bought - account.held);
  }
  // Where one of two rivals is the poor family, the time may have stayed free: only they are asked again.
  const [times] = await db.query<{ count: number }>('SELECT count(*)::int AS count FROM booking_session');
  expect(times?.count).toBeGreaterThanOrEqual(HOURS * 2);
  expect(times?.count).toBeLessThanOrEqual(HOURS * 3);
});

it('leaves no trace of bookings that waited for a lock when the api was killed, and does them when asked again', async () => {
  const first = families[0] as FamilyMember;
  const wanted = intents
    .filter(({ family }) => family === first)
    .slice(0, 2)
    .map((intent) => ({
      ...intent,
      key: `${intent.key}-later`,
      startsAt: Temporal.Instant.from(intent.startsAt)
        .add({ hours: 24 * 7 })
        .toString(),
    }));
  await cast.credit(first.familyId, wanted.length * SESSION_MINUTES);
  const sessions = async (): Promise<number> =>
    (await db.query('SELECT 1 FROM booking_session WHERE family_id = $1', [first.familyId])).length;
  const before = await sessions();

  const lock = await lockAccount(db, first.familyId);
  const sending = Promise.all(wanted.map((intent) => callers.book(intent)));
  await eventually(async () => (await waitingForLocks(db)) === wanted.length);
  await servers.current.kill('api');
  expect((await sending).map(({ status }) => status)).toEqual([0, 0]);
  // What waited goes on now, for a client that is no more: it must not be committed.
  await lock.release();
  await comesBack();
  expect(await sessions()).toBe(before);

  expect((await Promise.all(wanted.map((intent) => callers.book(intent)))).map(({ status }) => status)).toEqual([
    201, 201,
  ]);
  expect(await sessions()).toBe(before + wanted.length);
  await expectNothingHalfDone(db);
}, 60_000);

it('relays every announcement once the worker runs, each to its handlers once', async () => {
  await servers.current.start('worker');
  await everythingIsHandled(db);
  const [told] = await db.query<{ notices: number; sessions: number }>(
    `SELECT (SELECT count(*)::int FROM notifications_notice n JOIN platform_outbox e ON e.id = n.event_id
             WHERE e.type = 'booking.session-booked.v1' AND n.account_id = ANY($1)) AS notices,
            (SELECT count(*)::int FROM booking_session) AS sessions`,
    [families.map(({ accountId }) => accountId)],
  );
  expect(told?.notices).toBe(told?.sessions);
}, 60_000);
