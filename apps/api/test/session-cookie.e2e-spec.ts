import { IdentityDemoFacade } from '@app/identity';
import { useTestApi, type TestApi } from './support/test-api';
import type { Visitor } from './support/visitor';

const PASSWORD = 'seven tall pines';

const api = useTestApi();
let counter = 0;

/** A verified guardian, made without the mail in between. */
async function demoGuardian(where: TestApi): Promise<{ email: string; familyId: string }> {
  const email = `robin-${(counter += 1)}@example.com`;
  const { familyId } = await where.app.get(IdentityDemoFacade).registerGuardian({
    email,
    password: PASSWORD,
    firstName: 'Robin',
    lastName: 'Okafor',
    birthDate: '1984-02-29',
    stateCode: 'CA',
    timeZone: 'America/Los_Angeles',
  });
  return { email, familyId };
}

async function guardian(): Promise<{ visitor: Visitor; email: string; familyId: string }> {
  const { email, familyId } = await demoGuardian(api);
  const visitor = api.visitor();
  await visitor.post('/sign-ins', { email, password: PASSWORD });
  return { visitor, email, familyId };
}

describe('the session cookie', () => {
  it('can’t be read by scripts or sent from other sites, and is fresh at every sign-in', async () => {
    const { email } = await guardian();
    const visitor = api.visitor();
    const cookies = async () => {
      const answer = await visitor.post('/sign-ins', { email, password: PASSWORD });
      return answer.headers['set-cookie'] as unknown as string[];
    };
    const [first = '', device] = await cookies();
    expect(device).toMatch(/^tt_device=[\w-]{43}; Path=\/api; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    expect(first).toMatch(/^tt_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const token = first.slice(0, 54);
    const stolen = () => api.visitor().get('/me', { headers: { Cookie: token } });
    expect((await stolen()).status).toBe(200);
    expect(String(await cookies())).not.toContain(token);
    expect((await stolen()).status).toBe(401);
  });

  it('is worth nothing after signing out everywhere, wherever it was copied to', async () => {
    const { visitor, email } = await guardian();
    const other = api.visitor();
    await other.post('/sign-ins', { email, password: PASSWORD });
    expect((await visitor.delete('/sign-ins')).status).toBe(204);
    for (const browser of [visitor, other]) expect((await browser.get('/me')).status).toBe(401);
  });

  it('does nothing in a request from another site', async () => {
    const { visitor, email, familyId } = await guardian();
    const forged = { Origin: 'https://evil.example' };
    const refused = [
      await visitor.delete('/sign-ins', { headers: forged }),
      await visitor.post(`/families/${familyId}/students`, { firstName: 'Sam' }, { key: 'new', headers: forged }),
      await api.visitor().post('/sign-ins', { email, password: PASSWORD }, { headers: forged }),
    ];
    for (const answer of refused)
      expect(answer).toMatchObject({ status: 403, body: { code: 'platform.cross-site-request' } });
    expect(refused[2]!.headers['set-cookie']).toBeUndefined();
    expect((await visitor.get('/me')).status).toBe(200);
  });
});

describe('on an https address', () => {
  const PUBLIC_URL = 'https://track.test';
  const secureApi = useTestApi({ settings: { PUBLIC_URL } });

  it('the session cookie is sent over TLS only', async () => {
    const { email } = await demoGuardian(secureApi);
    const headers = { Origin: PUBLIC_URL };
    const answer = await secureApi.visitor().post('/sign-ins', { email, password: PASSWORD }, { headers });
    expect(String(answer.headers['set-cookie'])).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
  });
});

describe('guessing a password over HTTP', () => {
  it('ends with 429 and says when to come back', async () => {
    const { email } = await guardian();
    const guess = (password: string) => api.visitor().post('/sign-ins', { email, password });
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => guess(`wrong ${n}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(10).fill(401), 429, 429]);
    const locked = await guess(PASSWORD);
    expect(locked).toMatchObject({ status: 429, body: { code: 'identity.too-many-attempts', retryAfterSeconds: 900 } });
    expect(locked.headers['retry-after']).toBe('900');
  });
});
