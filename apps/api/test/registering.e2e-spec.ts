import { aRegistration } from './support/registration';
import { TestApi, useTestApi } from './support/test-api';

const PASSWORD = 'seven tall pines';

const api = useTestApi();

const registration = (overrides: Record<string, unknown> = {}) =>
  aRegistration(api, { password: PASSWORD, ...overrides });

async function rowsOf(table: string): Promise<number> {
  return (await api.db.query(`SELECT 1 FROM ${table}`)).length;
}

describe('the age gate', () => {
  const YOUNG = '2010-03-02';

  it('policy 7(c): lets an adult pass, and stores nothing of anybody', async () => {
    const visitor = api.visitor();
    const answer = await visitor.post('/accounts/age-gate', { birthDate: '1984-02-29' });
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('policy 7(c): a retry in that browser is blocked, at the gate and at the registration, for a day', async () => {
    const visitor = api.visitor();
    const accounts = await rowsOf('identity_account');
    const refused = await visitor.post('/accounts/age-gate', { birthDate: YOUNG });
    expect(refused).toMatchObject({ status: 422, body: { code: 'identity.guardian-age-refused' } });
    expect((refused.body as { detail: string }).detail).not.toMatch(/\d|old|young/i);
    const [cookie] = refused.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).not.toContain('2010');

    const again = await visitor.post('/accounts/age-gate', { birthDate: '1984-02-29' });
    const form = await registration();
    const around = await visitor.post('/accounts', form);
    for (const answer of [again, around]) {
      expect(answer).toMatchObject({ status: 422, body: { code: 'identity.guardian-age-refused' } });
    }
    expect(await rowsOf('identity_account')).toBe(accounts);
    expect((await api.visitor().post('/accounts', form)).status).toBe(202);

    const start = api.db.clock.now();
    api.db.clock.advance({ hours: 24 });
    expect((await visitor.post('/accounts/age-gate', { birthDate: '1984-02-29' })).status).toBe(204);
    api.db.clock.set(start);
  });

  it.each([
    ['with its key', {}],
    ['of an installation without one', { DATA_KEY: '' }],
  ])('stays shut over a restart, and in a second api, %s', async (_, settings) => {
    const first = new TestApi(api.db, { settings });
    const second = new TestApi(api.db, { settings });
    await first.start();
    await second.start();
    const refused = await first.visitor().post('/accounts/age-gate', { birthDate: YOUNG });
    const [cookie = ''] = refused.headers['set-cookie'] as unknown as string[];
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    const again = await second.visitor().post('/accounts/age-gate', { birthDate: '1984-02-29' }, { headers });
    expect(again).toMatchObject({ status: 422, body: { code: 'identity.guardian-age-refused' } });
    await first.stop();
    await second.stop();
  });

  it('policy 7(c): whoever goes around the gate shuts it too', async () => {
    const visitor = api.visitor();
    expect(await visitor.post('/accounts', await registration({ birthDate: YOUNG }))).toMatchObject({ status: 422 });
    expect(await visitor.post('/accounts', await registration())).toMatchObject({
      status: 422,
      body: { code: 'identity.guardian-age-refused' },
    });
  });
});

describe('a ZIP code of another state', () => {
  it('is refused under its own field, in a sentence that names the state', async () => {
    const answer = await api.visitor().post('/accounts', await registration({ stateCode: 'VT' }));
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'identity.postal-code-elsewhere',
        errors: [{ pointer: '/postalCode', detail: 'This ZIP code is not in Vermont.' }],
      },
    });
  });
});
