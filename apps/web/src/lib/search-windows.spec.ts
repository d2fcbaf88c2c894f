import { windowsOf, withinOf } from './search-windows';

const NEW_YORK = 'America/New_York';
const EVENING = { from: '17:00', to: '22:00' };
const now = Date.parse('2026-03-04T23:30:00Z');
const iso = ({ from, to }: { from: number; to: number }): string[] => [
  new Date(from).toISOString(),
  new Date(to).toISOString(),
];

describe('the time that a search asks for', () => {
  it('is the whole of a chosen day in the reader’s zone', () => {
    expect(windowsOf('2026-03-06', undefined, NEW_YORK, now).map(iso)).toEqual([
      ['2026-03-06T05:00:00.000Z', '2026-03-07T05:00:00.000Z'],
    ]);
  });

  it('never begins in the past', () => {
    expect(windowsOf('2026-03-04', EVENING, NEW_YORK, now)[0]?.from).toBe(now);
    expect(windowsOf('2026-03-03', EVENING, NEW_YORK, now)).toEqual([]);
  });

  it('is one stretch for each of the next evenings where no day was chosen', () => {
    expect(windowsOf('', EVENING, NEW_YORK, now)).toHaveLength(7);
  });
});

describe('the windows of a search', () => {
  it('are written as the api takes them', () => {
    expect(withinOf(windowsOf('2026-03-06', EVENING, NEW_YORK, now))).toBe(
      '2026-03-06T22:00:00.000Z/2026-03-07T03:00:00.000Z',
    );
    expect(withinOf([])).toBe('');
  });
});
