import type { Draft } from './availability-draft';
import { blocksOf, draw, erase, eraseOn, forgetDate } from './availability-draw';

const EMPTY: Draft = {
  days: [[], [], [], [], [], [], []],
  overrides: [],
  timeOff: [],
  noticeMinutes: 240,
  bufferMinutes: 10,
  stepMinutes: 15,
  horizonDays: 60,
  maxSessionsPerDay: 8,
  acceptance: 'instant',
};
const MONDAY = '2027-03-01';
const drawn = (draft: Draft) =>
  blocksOf(draft, MONDAY, 7).map(
    ({ date, startsAt, endsAt, source }) => `${source.kind} ${date} ${startsAt}-${endsAt}`,
  );

describe('drawing availability', () => {
  it('weekly: every such day has it, and it joins what it touches', () => {
    let draft = draw(EMPTY, 'weekly', MONDAY, '16:00', '18:00');
    draft = draw(draft, 'weekly', '2027-03-08', '17:00', '20:00');
    draft = draw(draft, 'weekly', MONDAY, '09:00', '10:00');
    expect(drawn(draft)).toEqual(['weekly 2027-03-01 09:00-10:00', 'weekly 2027-03-01 16:00-20:00']);
    expect(blocksOf(draft, '2027-03-08', 1)).toHaveLength(2);
  });

  it('on one date: that date keeps what the week says and gets more, and no other date does', () => {
    let draft = draw(EMPTY, 'weekly', MONDAY, '16:00', '18:00');
    draft = draw(draft, 'date', MONDAY, '20:00', '24:00');
    expect(drawn(draft)).toEqual(['date 2027-03-01 16:00-18:00', 'date 2027-03-01 20:00-24:00']);
    expect(blocksOf(draft, '2027-03-08', 1)).toHaveLength(1);
    expect(drawn(forgetDate(draft, MONDAY))).toEqual(['weekly 2027-03-01 16:00-18:00']);
  });

  it('time off: over several days, with midnight as the end of a day', () => {
    const draft = draw(EMPTY, 'off', MONDAY, '22:00', '24:00');
    expect(draft.timeOff).toEqual([{ startsAt: '2027-03-01T22:00', endsAt: '2027-03-02T00:00' }]);
    expect(drawn(draft)).toEqual(['off 2027-03-01 22:00-24:00']);
    const long = { ...EMPTY, timeOff: [{ startsAt: '2027-03-02T12:00', endsAt: '2027-03-04T12:00' }] };
    expect(drawn(long)).toEqual([
      'off 2027-03-02 12:00-24:00',
      'off 2027-03-03 00:00-24:00',
      'off 2027-03-04 00:00-12:00',
    ]);
  });

  it('shows a range over midnight on both days, also where it began the day before the first', () => {
    const sunday = draw(EMPTY, 'weekly', '2027-02-28', '22:00', '02:00');
    expect(drawn(sunday)).toEqual(['weekly 2027-03-01 00:00-02:00', 'weekly 2027-03-07 22:00-24:00']);
  });

  it('takes a block out every week, or on one date only', () => {
    let draft = draw(EMPTY, 'weekly', MONDAY, '09:00', '10:00');
    draft = draw(draft, 'weekly', MONDAY, '16:00', '18:00');
    const [morning] = blocksOf(draft, MONDAY, 1);
    expect(drawn(erase(draft, morning!.source))).toEqual(['weekly 2027-03-01 16:00-18:00']);
    const once = eraseOn(draft, morning!.source, MONDAY);
    expect(drawn(once)).toEqual(['date 2027-03-01 16:00-18:00']);
    expect(blocksOf(once, '2027-03-08', 1)).toHaveLength(2);
  });

  it('leaves hours of a season alone, and shows them only in it', () => {
    const seasonal = { startsAt: '10:00', endsAt: '12:00', validFrom: '2027-03-05', validUntil: '' };
    const draft = draw({ ...EMPTY, days: [[seasonal], [], [], [], [], [], []] }, 'weekly', MONDAY, '11:00', '13:00');
    expect(drawn(draft)).toEqual(['weekly 2027-03-01 11:00-13:00']);
    expect(draft.days[0]).toContainEqual(seasonal);
    expect(blocksOf(draft, '2027-03-08', 1)).toHaveLength(2);
  });
});
