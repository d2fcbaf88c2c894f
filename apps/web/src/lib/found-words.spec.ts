import { foundWords, openWords, recordWords } from './found-words';

const NEW_YORK = 'America/New_York';
const now = Date.parse('2026-03-04T18:00:00Z');

describe('why a tutor stands where they stand', () => {
  it.each([
    ['2026-03-04T21:30:00Z', NEW_YORK, 'Open today at 4:30 PM EST'],
    ['2026-03-05T21:30:00Z', NEW_YORK, 'Open tomorrow at 4:30 PM EST'],
    ['2026-03-07T14:00:00Z', NEW_YORK, 'Open Sat, Mar 7 at 9:00 AM EST'],
    ['2026-03-05T03:30:00Z', 'America/Los_Angeles', 'Open today at 7:30 PM PST'],
  ])('says when they are open: %s in %s', (start, zone, words) => {
    expect(openWords(Date.parse(start), now, zone)).toBe(words);
  });

  it('tells a record only where there were sessions enough', () => {
    expect(recordWords({ kept: 41, broken: 1 })).toBe('Kept 41 of 42 sessions');
    expect(recordWords({ kept: 12, broken: 0 })).toBe('Kept all 12 sessions');
    expect(recordWords({ kept: 3, broken: 1 })).toBeNull();
  });
});

describe('what a search found, for whoever does not see it', () => {
  it.each([
    [0, false, 'No tutor found.'],
    [1, false, '1 tutor found.'],
    [12, false, '12 tutors found.'],
    [20, true, 'The first 20 tutors are shown.'],
  ])('%d, more: %s', (count, hasMore, words) => {
    expect(foundWords(count, hasMore)).toBe(words);
  });
});
