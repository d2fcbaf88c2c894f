import type { Uuid } from '@app/kernel';
import { eventually, useTestDatabase } from '@app/testing';
import { Cast, type FamilyMember, type Teacher } from './cast';
import { everythingIsHandled, expectNothingHalfDone, isForgotten, lockAccount, waitingForLocks } from './half-done';
import { hasBegun, insertEvidence, insertSession, type Stays } from './meetings';
import { useServers } from './servers';

const PAIRS = 4;
const SESSIONS_EACH = 6;
const HELD = 60;
const BOUGHT = SESSIONS_EACH * HELD;

interface Case {
  outcome: string;
  billed: number;
  granted: number;
  stays: Stays;
}

/** What happened in a session, and what that costs by the rules. */
function caseOf(number: number): Case {
  const minutes = 3 + number;
  switch (number % 4) {
    case 1:
      return { outcome: 'student_missed', billed: 30, granted: 0, stays: { tutor: [-60, 3600] } };
    case 2:
      return { outcome: 'tutor_missed', billed: 0, granted: 15, stays: { student: [-60, 3600] } };
    default: {
      // The last half minute together is nobody's to pay: minutes are rounded down once.
      const stays: Stays = { tutor: [-60, 3600], student: [100, 100 + minutes * 60 + 30] };
      return { outcome: 'delivered', billed: minutes, granted: 0, stays };
    }
  }
}

const servers = useServers();
const db = useTestDatabase();

let pairs: { family: FamilyMember; tutor: Teacher }[];
const cases = new Map<Uuid, Case & { pair: number }>();

beforeAll(async () => {
  servers.current.configure({ DATABASE_URL: db.url });
  const cast = await Cast.on(db.url);
  try {
    pairs = await Promise.all(
      Array.from({ length: PAIRS }, async () => ({ family: await cast.family(BOUGHT), tutor: await cast.tutor() })),
    );
  } finally {
    await cast.close();
  }
  const now = Temporal.Now.instant();
  for (let number = 0; number < PAIRS * SESSIONS_EACH; number += 1) {
    const pair = number % PAIRS;
    const startsAt = now.subtract({ hours: 2 * (SESSIONS_EACH - Math.floor(number / PAIRS)) }).add({ seconds: pair });
    const meeting = { ...(pairs[pair] as (typeof pairs)[0]), startsAt, endsAt: startsAt.add({ minutes: HELD }) };
    const happened = caseOf(Math.floor(number / PAIRS) + pair);
    const id = await insertSession(db, meeting);
    await insertEvidence(db, id, meeting, happened.stays);
    if (happened.outcome === 'delivered') await hasBegun(db, id);
    cases.set(id, { ...happened, pair });
  }
}, 180_000);

interface Settled {
  id: Uuid;
  outcome: string;
  captured_minutes: number;
  granted_minutes: number;
  settled_at: Date;
}

const settled = (): Promise<Settled[]> =>
  db.query<Settled>(
    `SELECT id, outcome, captured_minutes, granted_minutes, settled_at FROM booking_session
     WHERE settled_at IS NOT NULL ORDER BY id`,
  );

/** The worker settles until it comes to a session of this family, whose account is locked, and dies there. */
async function killWhileSettling(family: FamilyMember): Promise<void> {
  const lock = await lockAccount(db, family.familyId);
  try {
    await servers.current.start('worker');
    await eventually(async () => (await waitingForLocks(db)) > 0, 30_000);
    await servers.current.kill('worker');
  } finally {
    await lock.release();
  }
  await isForgotten(db, 'worker');
}

it('settles each session once, with the right minutes, though the worker is killed while it settles', async () => {
  await killWhileSettling((pairs[3] as (typeof pairs)[0]).family);
  const before = await settled();
  expect(before.length).toBeGreaterThan(0);
  expect(before.length).toBeLessThan(cases.size);
  await expectNothingHalfDone(db);

  await killWhileSettling((pairs[1] as (typeof pairs)[0]).family);
  await expectNothingHalfDone(db);
  expect((await settled()).length).toBeLessThan(cases.size);

  await servers.current.start('worker');
  await eventually(async () => (await settled()).length === cases.size, 30_000);
  await expectNothingHalfDone(db);
  const after = await settled();
  expect(after).toEqual(expect.arrayContaining(before));
  for (const session of after) {
    const { outcome, billed, granted } = cases.get(session.id) as Case;
    expect(session).toMatchObject({ outcome, captured_minutes: billed, granted_minutes: granted });
  }
}, 120_000);

it('charges each family what its sessions cost, and gives each tutor the same', async () => {
  for (const [pair, { family, tutor }] of pairs.entries()) {
    const mine = [...cases.values()].filter((happened) => happened.pair === pair);
    const billed = mine.reduce((sum, happened) => sum + happened.billed, 0);
    const granted = mine.reduce((sum, happened) => sum + happened.granted, 0);
    const [account] = await db.query(
      `SELECT available, held, debt,
         (SELECT sum(minutes)::int FROM ledger_entry WHERE account = 'delivered' AND owner_id = $2) AS delivered
       FROM ledger_family_account WHERE family_id = $1`,
      [family.familyId, tutor.tutorId],
    );
    expect(account).toEqual({ available: BOUGHT - billed + granted, held: 0, debt: 0, delivered: billed });
  }
});

it('closes the rooms that stood open meanwhile, and tells each guardian once', async () => {
  await everythingIsHandled(db, 60_000);
  await eventually(
    async () => (await db.query(`SELECT 1 FROM rooms_opening WHERE state = 'open'`)).length === 0,
    15_000,
  );
  const told = await db.query<{ count: number }>(
    `SELECT count(n.id)::int AS count FROM booking_session s
     JOIN platform_outbox e ON e.type = 'booking.session-settled.v1' AND e.payload ->> 'sessionId' = s.id::text
     LEFT JOIN notifications_notice n ON n.event_id = e.id AND n.account_id = s.booked_by
     GROUP BY s.id`,
  );
  expect(told.map(({ count }) => count)).toEqual(Array.from({ length: cases.size }, () => 1));
}, 90_000);
