import { openHours } from './open-hours';

const TODAY = '2026-11-24';
const on = (
  weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7,
  startsAt = '16:00',
  endsAt = '20:00',
  validUntil: string | null = null,
) => ({
  weekday,
  startsAt,
  endsAt,
  validUntil,
});

describe('the hours that a tutor has open', () => {
  it('are none where nothing is open any more', () => {
    expect(openHours({ weekly: [], overrides: [] }, TODAY)).toEqual([]);
    const past = { date: '2026-11-23', ranges: [{ startsAt: '09:00', endsAt: '12:00' }] };
    const closed = { date: '2026-11-30', ranges: [] };
    const weekly = [on(1, '16:00', '20:00', '2026-11-23')];
    expect(openHours({ weekly, overrides: [past, closed] }, TODAY)).toEqual([]);
  });

  it('name days of the same hours together, and each time of a day', () => {
    const weekly = [on(1), on(2), on(3), on(6, '13:00', '24:00'), on(6, '09:00', '12:00')];
    expect(openHours({ weekly, overrides: [] }, TODAY)).toEqual([
      'Monday to Wednesday, 4:00 PM – 8:00 PM',
      'Saturday, 9:00 AM – 12:00 PM, 1:00 PM – midnight',
    ]);
  });

  it('call a whole day that', () => {
    const weekly = [on(6, '00:00', '24:00'), on(7, '00:00:00', '24:00:00')];
    expect(openHours({ weekly, overrides: [] }, TODAY)).toEqual(['Saturday to Sunday, all day']);
  });

  it('name the dates that are open where no week is', () => {
    const day = { date: '2026-11-30', ranges: [{ startsAt: '09:00', endsAt: '12:00' }] };
    expect(openHours({ weekly: [], overrides: [day] }, TODAY)).toEqual(['Mon, Nov 30, 9:00 AM – 12:00 PM']);
  });
});
