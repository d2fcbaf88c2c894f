import { startsNear, byHour, byPartOfDay, openDays } from './open-times';

const NEW_YORK = 'America/New_York';
const minutesOf = (iso: string): number => Date.parse(iso) / 60_000;

describe('open starts as a week of days', () => {
  it('puts each start on the reader’s day, in order, and keeps days without any', () => {
    const starts = ['2026-03-05T04:30:00Z', '2026-03-04T21:00:00Z', '2026-03-05T05:00:00Z'].map(minutesOf);
    const days = openDays(starts, '2026-03-04', NEW_YORK, 3);
    expect(days.map(({ key, starts: of }) => [key, of.length])).toEqual([
      ['2026-03-04', 2],
      ['2026-03-05', 1],
      ['2026-03-06', 0],
    ]);
    expect(days[0]?.starts[0]).toBe(Date.parse('2026-03-04T21:00:00Z'));
  });

  it('loses no start on the day an hour happens twice', () => {
    const starts = ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'].map(minutesOf);
    const [day] = openDays(starts, '2026-11-01', NEW_YORK, 1);
    expect(day?.starts).toHaveLength(2);
    expect(byHour(day?.starts ?? [], NEW_YORK)).toHaveLength(2);
  });

  it('groups a day’s starts by its parts', () => {
    const starts = ['2026-03-04T14:00:00Z', '2026-03-04T17:00:00Z', '2026-03-04T22:00:00Z'].map((iso) =>
      Date.parse(iso),
    );
    expect(byPartOfDay(starts, NEW_YORK).map(({ part }) => part)).toEqual(['Morning', 'Afternoon', 'Evening']);
  });

  it('groups close starts by their hour', () => {
    const first = Date.parse('2026-03-04T14:00:00Z');
    const starts = Array.from({ length: 24 }, (_, index) => first + index * 300_000);
    expect(byHour(starts, NEW_YORK).map(({ starts: inHour }) => inHour.length)).toEqual([12, 12]);
  });
});

describe('the next open times', () => {
  it('are the soonest ones still ahead', () => {
    expect(startsNear([5, 2, 1, 9, 7, 8], 2 * 60_000, 3)).toEqual([300_000, 420_000, 480_000]);
  });
});
