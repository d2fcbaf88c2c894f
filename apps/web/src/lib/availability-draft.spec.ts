import type { Availability } from './api-types';
import { draftErrors, endsNextDay, fromDraft, hasErrors, rangesAdvice, toDraft } from './availability-draft';

const CHICAGO = 'America/Chicago';
const saved: Availability = {
  timeZone: CHICAGO,
  weekly: [
    { weekday: 6, startsAt: '14:00', endsAt: '24:00' },
    { weekday: 6, startsAt: '09:00', endsAt: '12:00', validFrom: '2026-01-01' },
    { weekday: 7, startsAt: '00:00', endsAt: '24:00' },
  ],
  overrides: [{ date: '2026-12-24', ranges: [] }],
  timeOff: [{ startsAt: '2026-07-01T05:00:00.000Z', endsAt: '2026-07-08T05:00:00.000Z' }],
  noticeMinutes: 240,
  bufferMinutes: 10,
  stepMinutes: 15,
  horizonDays: 60,
  maxSessionsPerDay: 8,
  acceptance: 'instant',
  version: 3,
};

describe('the availability form', () => {
  it('gives back what it was given when nothing was changed', () => {
    const { timeZone: _timeZone, weekly, ...rest } = saved;
    const back = fromDraft(toDraft(saved, CHICAGO), 3, CHICAGO);
    expect(back).toMatchObject(rest);
    expect(back.weekly).toEqual(expect.arrayContaining(weekly));
  });

  it('shows time off as local time of the tutor’s zone', () => {
    expect(toDraft(saved, CHICAGO).timeOff[0]?.startsAt).toBe('2026-07-01T00:00');
  });

  it('takes a range over midnight, and midnight as an end', () => {
    expect(endsNextDay({ startsAt: '22:00', endsAt: '02:00' })).toBe(true);
    expect(rangesAdvice([{ startsAt: '22:00', endsAt: '02:00' }])).toBeNull();
    expect(rangesAdvice([{ startsAt: '00:00', endsAt: '00:00' }])).toBeNull();
  });

  it('names what is wrong with a day', () => {
    expect(rangesAdvice([{ startsAt: '16:00', endsAt: '' }])).toContain('both times');
    expect(rangesAdvice([{ startsAt: '16:00', endsAt: '16:00' }])).toContain('different');
    const overlapping = [
      { startsAt: '18:00', endsAt: '20:00' },
      { startsAt: '16:00', endsAt: '19:00' },
    ];
    expect(rangesAdvice(overlapping)).toContain('overlap');
  });

  it('names a date that is listed twice, and time off that ends before it begins', () => {
    const draft = toDraft(saved, CHICAGO);
    const errors = draftErrors({
      ...draft,
      overrides: [...draft.overrides, { date: '2026-12-24', ranges: [] }],
      timeOff: [{ startsAt: '2026-07-02T00:00', endsAt: '2026-07-01T00:00' }],
    });
    expect(hasErrors(draftErrors(draft))).toBe(false);
    expect(errors.overrides).toEqual([null, expect.stringContaining('already')]);
    expect(errors.timeOff).toEqual([expect.stringContaining('end after')]);
  });
});

describe('a rule left empty', () => {
  it('is refused with what it takes, and not kept as it was', () => {
    const errors = draftErrors({ ...toDraft(saved, CHICAGO), maxSessionsPerDay: null });
    expect(errors.rules).toEqual({ maxSessionsPerDay: 'Enter a number from 1 to 24.' });
    expect(hasErrors(errors)).toBe(true);
  });
});
