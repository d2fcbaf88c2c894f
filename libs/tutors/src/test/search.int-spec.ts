import { newId } from '@app/kernel';
import { createModule, useTestDatabase } from '@app/testing';
import type { TestingModule } from '@nestjs/testing';
import { TutorsModule } from '../tutors.module';
import { SearchTutors, type TutorSearch } from '../use-cases/search-tutors';
import { GivenTutors } from './builders/given-tutors';

describe('searching for a tutor', () => {
  const db = useTestDatabase();
  let module: TestingModule;
  let given: GivenTutors;

  beforeAll(async () => {
    module = await createModule(db, { imports: [TutorsModule] });
    given = new GivenTutors(db, module);
  });
  afterAll(() => module?.close());

  const search = (wish: TutorSearch) => module.get(SearchTutors).execute(wish);
  const names = async (wish: TutorSearch) => (await search(wish)).items.map((card) => card.displayName);

  it('finds those who teach the subject at the level, and nobody else', async () => {
    await given.aListedTutor({ displayName: 'Bea Biology', subject: 'biology' });
    await given.aListedTutor({ displayName: 'Lou Latin', subject: 'latin' });
    expect(await names({ subject: 'biology' })).toEqual(['Bea Biology']);
    expect(await names({ subject: 'latin', level: 'ap' })).toEqual(['Lou Latin']);
    expect(await names({ subject: 'latin', level: 'test-prep' })).toEqual([]);
  });

  it('does not find an applicant, however complete the profile', async () => {
    await given.anApplicant({ displayName: 'Waiting Wanda', subject: 'ssat' });
    expect(await names({ subject: 'ssat' })).toEqual([]);
    expect(await names({ text: 'Waiting Wanda' })).toEqual([]);
  });

  it('ranks a match in the name or the subject above one in the biography', async () => {
    await given.aListedTutor({
      displayName: 'Prose Paul',
      subject: 'grammar',
      biography: 'I once played the zither on a ship.',
    });
    await given.aListedTutor({ displayName: 'Zither Zoe', subject: 'grammar' });
    expect(await names({ text: 'zither' })).toEqual(['Zither Zoe', 'Prose Paul']);
  });

  it('forgives a misspelling, a missing accent and a half-typed word', async () => {
    await given.aListedTutor({ displayName: 'Inés Quintanilla', subject: 'trigonometry' });
    for (const text of ['trigonomtry', 'ines', 'INÉS', 'quintan', 'trigonometry lessons']) {
      expect(await names({ text })).toContain('Inés Quintanilla');
    }
  });

  it('gives every tutor exactly once over all pages, also while others are listed in between', async () => {
    const expected = new Set<string>();
    for (let n = 0; n < 45; n += 1) {
      const displayName = `Paging ${n} ${newId()}`;
      await given.aListedTutor({ displayName: displayName.slice(0, 40), subject: 'world-history' });
      expected.add(displayName.slice(0, 40));
      db.clock.advance({ milliseconds: n % 3 });
    }
    for (const text of ['', 'paging']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await search({ subject: 'world-history', text, cursor });
        seen.push(...page.items.map((card) => card.displayName));
        cursor = page.nextCursor ?? undefined;
        db.clock.advance({ seconds: 1 });
        if (cursor) await given.aListedTutor({ displayName: `Late ${newId()}`, subject: 'world-history' });
      } while (cursor);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((name) => expected.has(name))).toHaveLength(expected.size);
    }
  });

  it('refuses a subject that is not in the catalogue, naming the field', async () => {
    await expect(search({ subject: 'alchemy' })).rejects.toMatchObject({
      code: 'tutors.unknown-subject',
      errors: [{ pointer: '/subject' }],
    });
  });

  it.each([
    'bm90IGEgY3Vyc29y',
    'x',
    Buffer.from('{"rank":"1; DROP TABLE tutors_tutor","listed":1,"id":"x"}').toString('base64url'),
  ])('refuses a cursor that it never gave: %s', async (cursor) => {
    await expect(search({ cursor })).rejects.toMatchObject({ code: 'platform.invalid-request' });
  });

  it.each([
    ['the wildcards of SQL', '%'],
    ['a row of wildcards', '%_%'],
    ['a quote', "'; DROP TABLE tutors_tutor; --"],
    ['the operators of a text query', '!!! & | <-> ( :*'],
    ['a backslash', '\\'],
    ['emoji', '👩‍🏫👩‍🏫👩‍🏫'],
  ])('finds nobody by %s, and says so calmly', async (_, text) => {
    expect(await search({ text })).toEqual({ items: [], nextCursor: null });
  });

  it.each([
    ['spaces', '   '],
    ['NUL', '\u0000'],
    ['a lone surrogate', '\ud83d'],
    ['direction marks', '\u202e\u200f\u202c'],
  ])('takes a text of nothing but %s as no text', async (_, text) => {
    const everybody = await search({});
    expect(everybody.items.length).toBeGreaterThan(0);
    expect(await search({ text })).toEqual(everybody);
  });

  it('takes a very long text, in any script', async () => {
    await given.aListedTutor({ displayName: '数学老师', subject: 'mandarin' });
    expect(await names({ text: '数学老师' })).toEqual(['数学老师']);
    await expect(search({ text: 'é'.repeat(100_000) })).resolves.toMatchObject({ nextCursor: null });
    await expect(search({ text: 'qwxz '.repeat(50_000) })).resolves.toMatchObject({ items: [] });
  });

  it('shows nothing that leads back to the account', async () => {
    const { accountId } = await given.aListedTutor({ displayName: 'Discreet D.', subject: 'psat' });
    const { items } = await search({ subject: 'psat' });
    const text = JSON.stringify(items);
    expect(items).toHaveLength(1);
    expect(text).not.toContain(accountId);
    expect(text).not.toMatch(/example\.com|Surname-Of-Nobody|birth/i);
  });
});
