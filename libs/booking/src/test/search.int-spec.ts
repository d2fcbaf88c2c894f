import { newId, toDate } from '@app/kernel';
import { BookingDemoFacade } from '../booking-demo.facade';
import { CountRecords } from '../use-cases/count-records';
import { SearchTutors, type TutorSearch } from '../use-cases/search-tutors';
import { everyDay, openAllDay, type WishedProfile } from './builders/given-booking';
import { useBooking } from './builders/use-booking';

const MINUTE = 60_000;

describe('searching for a tutor', () => {
  const stage = useBooking('2027-03-03T20:00:00Z');
  const { db } = stage;

  const search = (wish: TutorSearch) => stage.module.get(SearchTutors).execute(wish);
  const names = async (wish: TutorSearch) => (await search(wish)).items.map(({ tutor }) => tutor.displayName);
  const aListedTutor = (profile: WishedProfile) => stage.given.aTutor({ horizonDays: 3, stepMinutes: 60 }, profile);
  const window = (from: string, to: string) => ({ from: Temporal.Instant.from(from), to: Temporal.Instant.from(to) });

  it('finds those who teach the subject at the level, and nobody else', async () => {
    await aListedTutor({ displayName: 'Bea Biology', subject: 'biology' });
    await aListedTutor({ displayName: 'Lou Latin', subject: 'latin' });
    expect(await names({ subject: 'biology' })).toEqual(['Bea Biology']);
    expect(await names({ subject: 'latin', level: 'ap' })).toEqual(['Lou Latin']);
    expect(await names({ subject: 'latin', level: 'test-prep' })).toEqual([]);
  });

  it('does not find who is not listed, nor whose check ran out, before any job has come by', async () => {
    const { tutorId } = await aListedTutor({ displayName: 'Leaving Lee', subject: 'ssat' });
    expect(await names({ text: 'Leaving Lee' })).toEqual(['Leaving Lee']);
    await db.query('UPDATE tutors_tutor SET vetted_until = $2 WHERE id = $1', [tutorId, toDate(db.clock.now())]);
    expect(await names({ text: 'Leaving Lee' })).toEqual([]);
    expect(await names({ subject: 'ssat' })).toEqual([]);
  });

  it('finds who speaks a language, however it is written', async () => {
    await aListedTutor({ displayName: 'Polly Glot', subject: 'geometry', languages: ['English', 'Haitian Creole'] });
    expect(await names({ language: 'haitian creole' })).toEqual(['Polly Glot']);
    expect(await names({ language: 'Klingon' })).toEqual([]);
  });

  it('finds only who has a free start in one of the windows, sooner before later, and says when', async () => {
    const hours = (startsAt: string, endsAt: string) => ({ weekly: everyDay(startsAt, endsAt), stepMinutes: 60 });
    const profile = (displayName: string) => ({ displayName, subject: 'physics' });
    const later = await stage.given.aTutor(hours('16:00', '17:00'), profile('Later L.'));
    await stage.given.aTutor(hours('15:00', '17:00'), profile('Sooner S.'));
    const busy = await stage.given.aTutor(hours('16:00', '17:00'), profile('Busy B.'));
    await stage.given.aTutor(hours('08:00', '09:00'), profile('Elsewhen E.'));
    await stage.given.aSession(await stage.given.aFamily({ minutes: 60 }), busy, '2027-03-03T21:00:00Z');
    const windows = [window('2027-03-03T20:00:00Z', '2027-03-03T22:00:00Z')];
    const { items } = await search({ subject: 'physics', windows });
    expect(items.map(({ tutor, signals }) => [tutor.displayName, signals.firstStart])).toEqual([
      ['Sooner S.', Date.parse('2027-03-03T20:00:00Z') / MINUTE],
      ['Later L.', Date.parse('2027-03-03T21:00:00Z') / MINUTE],
    ]);
    expect(await names({ subject: 'physics', windows, minutes: 90 })).toEqual(['Sooner S.']);
    windows.push(window('2027-03-04T13:00:00Z', '2027-03-04T14:00:00Z'));
    expect(await names({ subject: 'physics', windows })).toEqual(['Sooner S.', 'Later L.', 'Elsewhen E.']);
    await stage.module.get(BookingDemoFacade).setAvailability(later.tutorId, { ...openAllDay(), weekly: [] });
    expect(await names({ subject: 'physics', windows })).not.toContain('Later L.');
    expect(await names({ subject: 'physics' })).toContain('Later L.');
  });

  it('puts who kept their sessions before who canceled, and says of how many', async () => {
    const wish = { displayName: 'Keeper K.', subject: 'statistics' };
    const keeper = await stage.given.aTutor({}, wish);
    const breaker = await stage.given.aTutor({}, { ...wish, displayName: 'Breaker B.' });
    for (const tutor of [keeper, breaker]) {
      for (let day = 1; day <= 3; day += 1) {
        const family = await stage.given.aFamily({ minutes: 60 });
        const { id } = await stage.given.aSession(family, tutor, `2027-03-1${day}T20:00:00Z`);
        const close =
          tutor === keeper
            ? `status = 10, outcome = 'delivered', settled_at = booked_at, captured_minutes = 0`
            : `status = 13, because = 'tutor-cancels'`;
        await db.query(`UPDATE booking_session SET ${close} WHERE id = $1`, [id]);
      }
    }
    await stage.module.get(CountRecords).run(db.clock.now());
    const { items } = await search({ subject: 'statistics' });
    expect(items.map(({ tutor, signals }) => [tutor.displayName, signals.kept, signals.broken])).toEqual([
      ['Keeper K.', 3, 0],
      ['Breaker B.', 0, 3],
    ]);
  });

  it('ranks a match in the name or the subject above one in the biography', async () => {
    await aListedTutor({
      displayName: 'Prose Paul',
      subject: 'grammar',
      biography: 'I once played the zither on a ship.',
    });
    await aListedTutor({ displayName: 'Zither Zoe', subject: 'grammar' });
    expect(await names({ text: 'zither' })).toEqual(['Zither Zoe', 'Prose Paul']);
  });

  it('forgives a misspelling, a missing accent and a half-typed word', async () => {
    await aListedTutor({ displayName: 'Inés Quintanilla', subject: 'trigonometry' });
    for (const text of ['trigonomtry', 'ines', 'INÉS', 'quintan', 'trigonometry lessons']) {
      expect(await names({ text })).toContain('Inés Quintanilla');
    }
  });

  it('gives every tutor exactly once over all pages, also while others are listed in between', async () => {
    const expected = new Set<string>();
    for (let n = 0; n < 45; n += 1) {
      const displayName = `Paging ${n} ${newId()}`;
      await aListedTutor({ displayName: displayName.slice(0, 40), subject: 'world-history' });
      expected.add(displayName.slice(0, 40));
      db.clock.advance({ milliseconds: n % 3 });
    }
    for (const text of ['', 'paging']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await search({ subject: 'world-history', text, cursor });
        seen.push(...page.items.map(({ tutor }) => tutor.displayName));
        cursor = page.nextCursor ?? undefined;
        db.clock.advance({ seconds: 1 });
        if (cursor) await aListedTutor({ displayName: `Late ${newId()}`, subject: 'world-history' });
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
    Buffer.from(`{"rank":2000001,"at":1,"id":"${newId()}"}`).toString('base64url'),
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
    await aListedTutor({});
    const everybody = await search({});
    expect(everybody.items.length).toBeGreaterThan(0);
    expect(await search({ text })).toEqual(everybody);
  });

  it('takes a very long text, in any script', async () => {
    await aListedTutor({ displayName: '数学老师', subject: 'mandarin' });
    expect(await names({ text: '数学老师' })).toEqual(['数学老师']);
    await expect(search({ text: 'é'.repeat(100_000) })).resolves.toMatchObject({ nextCursor: null });
    await expect(search({ text: 'qwxz '.repeat(50_000) })).resolves.toMatchObject({ items: [] });
  });

  it('shows nothing that leads back to the account', async () => {
    const { tutor: signedIn } = await aListedTutor({ displayName: 'Discreet D.', subject: 'psat' });
    const { items } = await search({ subject: 'psat' });
    const text = JSON.stringify(items);
    expect(items).toHaveLength(1);
    expect(text).not.toContain(signedIn.accountId);
    expect(text).not.toMatch(/example\.com|Surname-Of-Nobody|birth/i);
  });
});
