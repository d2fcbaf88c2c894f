import { createHash } from 'node:crypto';
import { AccessToken } from 'livekit-server-sdk';
import { eventually } from '@app/testing';
import { useTestApi } from './support/test-api';

const KEY = 'keye2e';
const SECRET = 'a-secret-of-this-test-alone-0123456789';
/** Nothing listens there: the routes must still answer in plain words. */
const LIVEKIT = {
  LIVEKIT_URL: 'http://127.0.0.1:9',
  LIVEKIT_PUBLIC_URL: 'ws://127.0.0.1:9',
  LIVEKIT_API_KEY: KEY,
  LIVEKIT_API_SECRET: SECRET,
};
const api = useTestApi({ settings: LIVEKIT });
const SOME_SESSION = '019a0000-0000-7000-8000-000000000001';

const signed = async (body: string, secret = SECRET): Promise<string> => {
  const token = new AccessToken(KEY, secret);
  token.sha256 = createHash('sha256').update(body).digest('base64');
  return token.toJwt();
};

const send = (body: string, authorization?: string) =>
  fetch(`${api.url}/api/webhooks/livekit`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/webhook+json', ...(authorization && { Authorization: authorization }) },
    body,
  });

const joined = JSON.stringify({
  event: 'participant_joined',
  id: 'EV_1',
  createdAt: '1795500000',
  room: { name: 'r-unknown', sid: 'RM_1' },
  participant: { identity: 'p-1', sid: 'PA_1', joinedAt: '1795500000' },
});

const stored = async (): Promise<number> => (await api.db.query('SELECT 1 FROM rooms_observation')).length;

describe('the webhook of the video server', () => {
  it.each([
    ['no signature', undefined],
    ['nonsense for a signature', 'not.a.token'],
  ])('with %s is refused and nothing is stored', async (_, authorization) => {
    const answer = await send(joined, authorization);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'rooms.forged-webhook' });
    expect(await stored()).toBe(0);
  });

  it('signed with another secret, or for another body, is refused', async () => {
    expect((await send(joined, await signed(joined, `${SECRET}x`))).status).toBe(400);
    expect((await send(joined, await signed('{}'))).status).toBe(400);
    expect(await stored()).toBe(0);
  });

  it('signed by our server is taken, also where it speaks of a room that is none of ours', async () => {
    expect((await send(joined, await signed(joined))).status).toBe(204);
    expect(await stored()).toBe(0);
  });

  it('that is no JSON is refused without an error of ours', async () => {
    const answer = await send('{"event":', await signed('{"event":'));
    expect(answer.status).toBe(400);
  });
});

describe('the routes of a room', () => {
  const routes: [method: 'get' | 'post', path: string][] = [
    ['get', 'room'],
    ['get', 'timeline'],
    ['post', 'room/entry'],
    ['post', 'room/admissions'],
    ['post', 'room/removals'],
    ['post', 'room/pause'],
    ['post', 'room/resume'],
    ['post', 'room/end'],
    ['post', 'room/reopening'],
  ];

  it.each(routes)('%s %s wants somebody signed in', async (method, path) => {
    const answer = await api.visitor().send(method, `/sessions/${SOME_SESSION}/${path}`, {});
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'platform.unauthenticated' });
  });
});

it('says in its health that the video server is away', async () => {
  const answer = await eventually(() => fetch(`${api.url}/health/ready`));
  expect(answer.status).toBe(503);
});
