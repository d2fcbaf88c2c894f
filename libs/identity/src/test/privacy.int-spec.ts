import { PeopleFacade } from '../people.facade';
import { identityTables } from '../privacy/identity.data-map';
import { IdentityPersonalDataProvider } from '../privacy/identity-personal-data.provider';
import { PASSPHRASE } from './given-people';
import { useIdentity } from './use-identity';

const { db, app, given } = useIdentity();
let provider: IdentityPersonalDataProvider;

beforeAll(() => {
  provider = app.get(IdentityPersonalDataProvider);
});

const erase = (subject: string) => db.unitOfWork.run((tx) => provider.erase(subject, tx));

describe('personal data of people', () => {
  it('policy 1(a)2: every table of this lib has a retention class', async () => {
    const tables = await db.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_name LIKE 'identity\\_%' ORDER BY 1",
    );
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(identityTables.tables).sort());
  });

  it('policy 6: is exported whole, without secrets', async () => {
    const guardian = await given.guardian({ lastName: 'Reyes' });
    const studentId = await given.studentOf(guardian, { handle: 'exported', goals: 'Fractions' });
    expect(await provider.export(guardian.accountId)).toMatchObject({
      account: [{ email: guardian.email, last_name: 'Reyes', birth_date: '1985-04-12', state_code: 'CA' }],
      roles: [{ role: 'guardian' }],
      families: [{ name: 'Reyes family', is_owner: true }],
      guardianships: [{ student: 'Sam', can_book: true }],
      signIns: [{ user_agent: 'Test/1.0' }],
      acceptances: [{ document: 'privacy' }, { document: 'terms' }],
    });
    expect(await provider.export(studentId)).toMatchObject({
      account: [{ first_name: 'Sam', birth_date: '2012-02-29' }],
      student: [{ handle: 'exported', goals: 'Fractions' }],
      guardians: [{ guardian: 'Robin' }],
    });
    for (const subject of [guardian.accountId, studentId]) {
      expect(JSON.stringify(await provider.export(subject))).not.toMatch(/argon2|hash|token/);
    }
  });

  it('says what stands against an erasure, and what happens then', async () => {
    const owner = await given.guardian();
    const studentId = await given.studentOf(owner);
    expect(await provider.blockers(owner.accountId)).toMatchObject([{ code: 'identity.only-guardian' }]);
    const aunt = await given.guardian();
    await given.joins(aunt, owner.familyId, studentId);
    expect(await provider.blockers(owner.accountId)).toMatchObject([{ code: 'identity.co-guardian' }]);
    expect(await provider.blockers(aunt.accountId)).toEqual([]);
  });

  it('policy 6: is erased, the sign-ins first of all, while the proof of what was accepted stays', async () => {
    const guardian = await given.guardian({ lastName: 'Gone' });
    const { token } = await given.signedIn(guardian.email);
    await erase(guardian.accountId);
    await erase(guardian.accountId);
    await expect(given.authenticate(token)).resolves.toBeNull();
    expect(await app.get(PeopleFacade).contact(guardian.accountId)).toMatchObject({
      email: null,
      firstName: 'Former member',
      lastName: null,
    });
    expect(await provider.export(guardian.accountId)).toMatchObject({
      account: [{ birth_date: null, state_code: null, state: 'closed' }],
      roles: [],
      signIns: [],
      acceptances: [{ document: 'privacy' }, { document: 'terms' }],
    });
    const names = await db.query('SELECT 1 FROM identity_family WHERE name LIKE $1', ['%Gone%']);
    expect(names).toHaveLength(0);
    await expect(given.guardian({ email: guardian.email })).resolves.toBeDefined();
  });

  it('policy 7(c): of an erased student nothing remains but an empty row for what the law keeps', async () => {
    const guardian = await given.guardian();
    const studentId = await given.studentOf(guardian, {
      handle: 'erased-one',
      surname: 'Okafor',
      accessibilityNeeds: 'Captions',
    });
    await erase(studentId);
    expect(await provider.export(studentId)).toMatchObject({
      account: [{ first_name: 'Former member', last_name: null, birth_date: null }],
      student: [{ handle: null, grade: null, goals: null, accessibility_needs: null }],
      guardians: [],
    });
    await expect(given.studentOf(guardian, { handle: 'erased-one', passphrase: PASSPHRASE })).resolves.not.toBe(
      studentId,
    );
  });
});
