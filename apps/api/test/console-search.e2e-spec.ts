import { People, type FamilyMember } from './support/people';
import { colleague, type Colleague } from './support/staff';
import { useTestApi } from './support/test-api';

describe('policy 5: people are found masked', () => {
  const api = useTestApi();
  let family: FamilyMember;
  let support: Colleague;

  beforeAll(async () => {
    family = await new People(api.app).family(0, {
      guardian: { firstName: 'Wilhelmina', lastName: 'Quist', email: 'wilhelmina.quist@example.com', stateCode: 'NY' },
      student: { firstName: 'Yannick', handle: 'yannick-quist' },
    });
    support = await colleague(api, 'staff:support');
  });

  const acts = (action?: string) =>
    api.db.query<{ actor_id: string; facts: unknown }>(
      'SELECT action, actor_id, subject_id, reason, facts FROM platform_audit WHERE $1::text IS NULL OR action = $1 ORDER BY id',
      [action ?? null],
    );
  const search = (who: Colleague, term: string) => who.at.post('/console/people-searches', { term });

  const masked = () => ({
    accountId: family.accountId,
    displayName: 'Wilhelmina Q.',
    email: 'w•••@e•••.com',
    handle: null,
    stateCode: 'NY',
    state: 'active',
    roles: ['guardian'],
  });

  it.each([
    ['wilhelmina.quist@example.com'],
    [' WILHELMINA.Quist@Example.com '],
    ['wilhel'],
    ['QUIS'],
    ['wilhelmina qu'],
  ])('by %p, field by field', async (term) => {
    const answer = await search(support, term);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ people: [masked()], hasMore: false });
  });

  it('a student by how the sign-in name begins', async () => {
    const answer = await search(support, 'yannick-q');
    expect((answer.body as { people: unknown[] }).people).toEqual([
      {
        accountId: family.studentId,
        displayName: 'Yannick',
        email: null,
        handle: 'y•••',
        stateCode: null,
        state: 'active',
        roles: ['student'],
      },
    ]);
  });

  it.each([['helmina'], ['quist@example.com'], ['wilhelmina.quist@example'], ['%'], ['__'], ['w\\%']])(
    'and not by %p: part of an address, the middle of a name, or a pattern',
    async (term) => {
      const answer = await search(support, `${term}`.padEnd(2, 'x'));
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({ people: [], hasMore: false });
    },
  );

  it('and not by one letter, which is said under the field', async () => {
    const answer = await search(support, 'w');
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'console.search-too-short', errors: [{ pointer: '/term' }] });
  });

  it('with every search in the audit trail: who, whom it found, and no name or address', async () => {
    await search(support, 'wilhelmina.quist@example.com');
    const [last] = (await acts('console.searched-people')).slice(-1);
    expect(last).toMatchObject({
      actor_id: support.accountId,
      facts: { by: 'email', term: 'w•••@e•••.com', found: [family.accountId] },
    });
    const everything = JSON.stringify(await acts());
    for (const word of ['Wilhelmina', 'wilhelmina', 'Quist', 'quist']) expect(everything).not.toContain(word);
  });

  it('so many times an hour, also when they are asked for at once', async () => {
    const eager = await colleague(api, 'staff:support');
    await api.db.query(`UPDATE platform_rule SET "values" = "values" || '{"searchesAnHour": 5}' WHERE lib = 'console'`);
    try {
      const answers = await Promise.all(Array.from({ length: 8 }, () => search(eager, 'nobody-there')));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
      expect(answers.find(({ status }) => status === 429)?.body).toMatchObject({ code: 'console.too-many-searches' });
    } finally {
      await api.db.query(
        `UPDATE platform_rule SET "values" = "values" || '{"searchesAnHour": 60}' WHERE lib = 'console'`,
      );
    }
  });
});
