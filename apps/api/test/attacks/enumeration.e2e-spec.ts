import * as argon2 from '@node-rs/argon2';
import { newId } from '@app/kernel';
import type { Response } from 'supertest';
import { People, type FamilyMember } from '../support/people';
import { aRegistration, type Registration } from '../support/registration';
import { useTestApi } from '../support/test-api';

jest.mock('@node-rs/argon2', () => {
  const actual = jest.requireActual<typeof argon2>('@node-rs/argon2');
  return { ...actual, hash: jest.fn(actual.hash), verify: jest.fn(actual.verify) };
});

/** Runs of the slow hash since the last look: by far the most of what such an answer takes. */
function hashesSince(): number {
  const mocks = [argon2.hash, argon2.verify].map((fn) => fn as unknown as jest.Mock);
  const count = mocks.reduce((sum, mock) => sum + mock.mock.calls.length, 0);
  for (const mock of mocks) mock.mockClear();
  return count;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** All that the one who asks can see of an answer, but for the request's own id and the clock. */
function seen(answer: Response): unknown {
  const body = { ...(answer.body as Record<string, unknown>) };
  delete body.requestId;
  const headers = Object.keys(answer.headers).filter((name) => name !== 'content-length');
  return { status: answer.status, type: answer.type, body, headers: headers.sort() };
}

describe('asking whether somebody has an account', () => {
  const api = useTestApi();
  let known: FamilyMember;
  let complete: Registration;
  beforeAll(async () => {
    known = await new People(api.app).family();
    complete = await aRegistration(api);
    // The decoy is hashed at the first wrong sign-in.
    await api.visitor().post('/sign-ins', { email: 'first@example.com', password: 'x' });
  });
  beforeEach(async () => {
    await api.db.query('DELETE FROM identity_throttle');
    hashesSince();
  });

  const stranger = () => `${newId()}@example.com`;

  const QUESTIONS: [question: string, ask: (isKnown: boolean) => readonly [path: string, body: object]][] = [
    ['signing in', (is) => ['/sign-ins', { email: is ? known.email : stranger(), password: 'not the one' }]],
    [
      'signing in as a student',
      (is) => ['/sign-ins/student', { handle: is ? known.handle : 'nobody-at-all', passphrase: 'not the one' }],
    ],
    ['registering', (is) => ['/accounts', { ...complete, email: is ? known.email : stranger() }]],
    [
      'asking for the verification mail again',
      (is) => ['/accounts/verification-mails', { email: is ? known.email : stranger() }],
    ],
    ['asking for a new password', (is) => ['/password-resets', { email: is ? known.email : stranger() }]],
  ];

  it.each(QUESTIONS)('%s is answered alike, after the same work', async (_, ask) => {
    const answers: unknown[] = [];
    const work: number[] = [];
    for (const isKnown of [true, false]) {
      answers.push(seen(await api.visitor().post(...ask(isKnown))));
      work.push(hashesSince());
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(work[0]).toBe(work[1]);
  });

  it.each(QUESTIONS)('%s takes about as long', async (_, ask) => {
    const took: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    // Interleaved, so that what else the machine does hits both.
    for (let turn = 0; turn < 22; turn += 1) {
      await api.db.query('DELETE FROM identity_throttle');
      const isKnown = turn % 2 === 0;
      const startedAt = performance.now();
      await api.visitor().post(...ask(isKnown));
      took[isKnown ? 'known' : 'unknown'].push(performance.now() - startedAt);
    }
    const ratio = median(took.known) / median(took.unknown);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  it('counts wrong passwords of nobody as it counts those of somebody', async () => {
    const turns = async (email: string) => {
      const statuses: number[] = [];
      for (let turn = 0; turn < 12; turn += 1)
        statuses.push((await api.visitor().post('/sign-ins', { email, password: `wrong ${turn}` })).status);
      return statuses;
    };
    const ofSomebody = await turns(known.email);
    await api.db.query('DELETE FROM identity_throttle');
    expect(await turns(stranger())).toEqual(ofSomebody);
    expect(ofSomebody.slice(-2)).toEqual([429, 429]);
  });
});
