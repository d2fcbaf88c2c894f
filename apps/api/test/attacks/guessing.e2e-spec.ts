import { PASSPHRASE, PASSWORD, People, type FamilyMember } from '../support/people';
import { joinToken, resetToken } from '../support/secrets';
import { totpCode } from '../support/second-step';
import { useTestApi } from '../support/test-api';
import type { Visitor } from '../support/visitor';

interface Answer {
  status: number;
  body: unknown;
  headers: unknown;
}

const api = useTestApi();
let people: People;
let networks = 0;
beforeAll(() => {
  people = new People(api.app);
});

/** The proxy in front says who asks: a network of its own each time. */
const elsewhere = (): { headers: Record<string, string> } => {
  networks += 1;
  return { headers: { 'X-Forwarded-For': `203.0.${Math.floor(networks / 250)}.${networks % 250}` } };
};
const PASSES = (minutes: number): void => api.db.clock.advance({ minutes });

const isStopped = ({ status, body, headers }: Answer, seconds: number): void => {
  expect({ status, body }).toMatchObject({ status: 429, body: { code: 'identity.too-many-attempts' } });
  expect(headers).toMatchObject({ 'retry-after': String(seconds) });
};

async function halfOpen(email: string, from = elsewhere()): Promise<Visitor> {
  const visitor = api.visitor();
  expect((await visitor.post('/sign-ins', { email, password: PASSWORD }, from)).status).toBe(202);
  return visitor;
}

describe('guessing one password from many networks', () => {
  const guess = (email: string, password = 'wrong') =>
    api.visitor().post('/sign-ins', { email, password }, elsewhere());

  it('is stopped for the account; trying on makes the wait no longer, and after it the owner gets in', async () => {
    const { email } = await people.family();
    for (let n = 0; n < 10; n += 1) expect((await guess(email)).status).toBe(401);
    isStopped(await guess(email, PASSWORD), 900);
    PASSES(10);
    isStopped(await guess(email), 300);
    PASSES(5);
    expect((await guess(email, PASSWORD)).status).toBe(201);
  });

  it('locks the owner out of no browser that they use, however long it goes on', async () => {
    const { email, handle } = await people.family();
    for (const [path, right, wrong] of [
      ['/sign-ins', { email, password: PASSWORD }, { email, password: 'wrong' }],
      ['/sign-ins/student', { handle, passphrase: PASSPHRASE }, { handle, passphrase: 'wrong' }],
    ] as const) {
      const own = api.visitor();
      expect((await own.post(path, right, elsewhere())).status).toBe(201);
      await own.delete('/sign-ins/current');
      for (let n = 0; n < 11; n += 1) await api.visitor().post(path, wrong, elsewhere());
      isStopped(await api.visitor().post(path, right, elsewhere()), 900);
      // A browser that somebody else signed in with is as strange as any.
      const others = api.visitor();
      await others.post('/sign-ins', { email: (await people.guardian()).email, password: PASSWORD }, elsewhere());
      isStopped(await others.post(path, right, elsewhere()), 900);
      expect((await own.post(path, right, elsewhere())).status).toBe(201);
    }
  });

  it('goes no further in a browser that its owner uses', async () => {
    const { email } = await people.family();
    const stolen = api.visitor();
    await stolen.post('/sign-ins', { email, password: PASSWORD }, elsewhere());
    const tries: Answer[] = [];
    for (let n = 0; n < 11; n += 1)
      tries.push(await stolen.post('/sign-ins', { email, password: 'wrong' }, elsewhere()));
    expect(tries.map(({ status }) => status)).toEqual([...Array<number>(10).fill(401), 429]);
    expect((await guess(email, PASSWORD)).status).toBe(201);
  });

  it('is over for the owner at once with a new password through the mail', async () => {
    const { email } = await people.family();
    for (let n = 0; n < 10; n += 1) await guess(email);
    isStopped(await guess(email), 900);
    const token = await resetToken(api, email);
    const password = 'four brave otters dive';
    expect((await api.visitor().post('/password-resets/completion', { token, password })).status).toBe(204);
    expect((await guess(email, password)).status).toBe(201);
  });
});

describe('guessing the passwords of many accounts from one network', () => {
  it('is stopped there and nowhere else, whoever it was tried on, and recovers', async () => {
    const [one, other] = [await people.guardian(), await people.guardian()];
    const from = elsewhere();
    const tries = (email: string, password: string) => api.visitor().post('/sign-ins', { email, password }, from);
    const statuses: number[] = [];
    for (let n = 0; n < 62; n += 1) statuses.push((await tries(`somebody-${n}@example.com`, 'wrong')).status);
    expect(statuses).toEqual([...Array<number>(60).fill(401), 429, 429]);
    for (const { email } of [one, other]) isStopped(await tries(email, PASSWORD), 900);
    expect((await api.visitor().post('/sign-ins', { email: one.email, password: PASSWORD }, elsewhere())).status).toBe(
      201,
    );
    PASSES(15);
    expect((await tries(other.email, PASSWORD)).status).toBe(201);
  });
});

describe('guessing the second step', () => {
  it('is stopped for codes of the app from wherever they come; a recovery code still opens, and the app later', async () => {
    const { email } = await people.staff('staff:support');
    const desk = api.visitor();
    await desk.post('/sign-ins', { email, password: PASSWORD }, elsewhere());
    await desk.post('/sign-ins/second-step', { code: totpCode(api.db.clock.now()) }, elsewhere());
    const made = await desk.post('/second-factors/recovery-codes');
    const [recovery = ''] = (made.body as { recoveryCodes: string[] }).recoveryCodes;

    const step = async (code: string) => (await halfOpen(email)).post('/sign-ins/second-step', { code }, elsewhere());
    for (let n = 0; n < 5; n += 1) expect((await step(`00000${n}`)).status).toBe(422);
    PASSES(1);
    isStopped(await step(totpCode(api.db.clock.now())), 840);
    expect((await step(recovery)).status).toBe(201);
    PASSES(14);
    expect((await step(totpCode(api.db.clock.now()))).status).toBe(201);
  });

  it('is stopped for recovery codes for an hour, which keeps no app out', async () => {
    const { email } = await people.staff('staff:support');
    const step = async (code: string) => (await halfOpen(email)).post('/sign-ins/second-step', { code }, elsewhere());
    for (let n = 0; n < 5; n += 1) expect((await step(`0000-0000-0000-000${n}`)).status).toBe(422);
    isStopped(await step('0000-0000-0000-0009'), 3_600);
    expect((await step(totpCode(api.db.clock.now()))).status).toBe(201);
    PASSES(60);
    expect((await step('0000-0000-0000-0009')).status).toBe(422);
  });

  it('of many accounts is stopped for the network that it comes from', async () => {
    const from = elsewhere();
    const statuses: number[] = [];
    for (let account = 0; account < 13; account += 1) {
      const { email } = await people.staff('staff:support');
      const half = await halfOpen(email);
      for (let n = 0; n < 5; n += 1)
        statuses.push((await half.post('/sign-ins/second-step', { code: `00000${n}` }, from)).status);
    }
    expect(statuses.filter((status) => status === 422)).toHaveLength(60);
    expect(statuses.slice(-5)).toEqual(Array<number>(5).fill(429));
  });
});

describe('guessing the secret of a link', () => {
  let family: FamilyMember;
  let guardian: Visitor;
  beforeAll(async () => {
    family = await people.family();
    guardian = api.visitor();
    await guardian.post('/sign-ins', { email: family.email, password: PASSWORD }, elsewhere());
  });

  const LINKS: [what: string, path: string, more: object, seconds: number][] = [
    ['a one-time link of a student', '/sign-ins/join-link', {}, 900],
    ['a one-time link of a student, by looking', '/sign-ins/join-link/look', {}, 900],
    ['an invitation', '/invitations/look', {}, 900],
    ['a link that proves an address', '/accounts/verification', { password: PASSWORD }, 900],
    ['a link for a new password', '/password-resets/completion', { password: 'four brave otters dive' }, 900],
    ['a link for a new address', '/email-changes/confirmations', {}, 900],
    ['a link that disowns a sign-in', '/sign-ins/disowned', {}, 900],
  ];

  it.each(LINKS)('is stopped for the network that it comes from: %s', async (_, path, more, seconds) => {
    const from = elsewhere();
    const tries = (n: number, at = from) => api.visitor().post(path, { ...more, token: `guess-${n}` }, at);
    const refusals = new Set<string>();
    let allowed = 0;
    for (; allowed < 200; allowed += 1) {
      const answer = await tries(allowed);
      if (answer.status === 429) break;
      refusals.add(`${answer.status} ${(answer.body as { code: string }).code}`);
    }
    expect(allowed).toBeLessThanOrEqual(60);
    expect([...refusals]).toHaveLength(1);
    isStopped(await tries(0), seconds);
    expect((await tries(0, elsewhere())).status).not.toBe(429);
    PASSES(seconds / 60);
    expect((await tries(0)).status).not.toBe(429);
  });

  it('keeps the right link of somebody else from nobody', async () => {
    const token = await joinToken(guardian, family.familyId, family.studentId);
    const from = elsewhere();
    for (let n = 0; n < 61; n += 1) await api.visitor().post('/sign-ins/join-link', { token: `guess-${n}` }, from);
    expect((await api.visitor().post('/sign-ins/join-link', { token }, from)).status).toBe(429);
    expect((await api.visitor().post('/sign-ins/join-link', { token }, elsewhere())).status).toBe(201);
  });
});
