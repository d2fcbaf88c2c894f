import { PASSWORD, People, type FamilyMember } from '../support/people';
import { connect, join } from '../support/sockets';
import { useTestApi } from '../support/test-api';

describe('two tabs of one browser, signed in as different people', () => {
  const api = useTestApi({ worker: true });
  let dana: FamilyMember;
  let erin: FamilyMember;
  beforeAll(async () => {
    const people = new People(api.app);
    dana = await people.family(60);
    erin = await people.family(60);
  });

  it('are one person to the server: the later one, in both', async () => {
    const browser = api.visitor();
    await browser.post('/sign-ins', { email: dana.email, password: PASSWORD });
    const danasCookie = browser.cookies();
    const danasTab = await connect(api, danasCookie);
    expect(await join(danasTab, `family:${dana.familyId}`)).toEqual({ ok: true });

    const closed = new Promise((resolve) => danasTab.once('disconnect', resolve));
    await browser.post('/sign-ins', { email: erin.email, password: PASSWORD });
    await closed;

    expect((await browser.get('/me')).body).toMatchObject({ accountId: erin.accountId });
    const balance = await browser.get(`/families/${dana.familyId}/balance`);
    expect(balance.status).toBe(404);
    const wish = { firstName: 'Kim', birthDate: '2012-01-01', timeZone: 'America/Chicago', handle: 'kim-two-tabs' };
    const added = await browser.post(
      `/families/${dana.familyId}/students`,
      { ...wish, passphrase: 'quiet-harbor-lantern' },
      { key: 'new' },
    );
    expect(added).toMatchObject({ status: 404, body: { code: 'identity.family-not-found' } });
    const again = await connect(api, browser.cookies());
    expect(await join(again, `family:${dana.familyId}`)).toMatchObject({ ok: false });
    again.disconnect();
    await expect(connect(api, danasCookie)).rejects.toThrow('unauthenticated');
  });

  it('never get an answer out of a store on the way that was meant for the other', async () => {
    const browser = api.visitor();
    await browser.post('/sign-ins', { email: dana.email, password: PASSWORD });
    for (const path of ['/me', `/families/${dana.familyId}`, '/sessions', '/notifications']) {
      expect((await browser.get(path)).headers['cache-control']).toBe('no-store');
    }
  });
});

describe('a session that somebody else prepared', () => {
  const api = useTestApi();

  it('is not taken over by signing in: a planted cookie is worth nothing before and after', async () => {
    const { email } = await new People(api.app).family();
    const planted = `tt_session=${'A'.repeat(43)}`;
    const victim = api.visitor();
    const answer = await victim.post('/sign-ins', { email, password: PASSWORD }, { headers: { Cookie: planted } });
    expect(answer.status).toBe(201);
    expect(String(answer.headers['set-cookie'])).not.toContain(planted);
    expect((await api.visitor().get('/me', { headers: { Cookie: planted } })).status).toBe(401);
  });

  it('is not taken over by somebody’s own either: the attacker’s sign-in ends, and stays the attacker’s until then', async () => {
    const people = new People(api.app);
    const [attacker, victim] = [await people.family(), await people.family()];
    const browser = api.visitor();
    await browser.post('/sign-ins', { email: attacker.email, password: PASSWORD });
    const planted = browser.cookies();
    await browser.post('/sign-ins', { email: victim.email, password: PASSWORD });
    expect((await browser.get('/me')).body).toMatchObject({ accountId: victim.accountId });
    expect((await api.visitor().get('/me', { headers: { Cookie: planted } })).status).toBe(401);
  });
});
