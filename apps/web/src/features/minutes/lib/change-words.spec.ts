import { changeWords } from './change-words';

describe('a movement on the statement', () => {
  it('has a sign where it changes what the family owns', () => {
    expect(changeWords({ kind: 'bought', minutes: 60, movedMinutes: 60 })).toBe('+60 min');
    expect(changeWords({ kind: 'used', minutes: -45, movedMinutes: 45 })).toBe('\u221245 min');
  });

  it('says which way it went where it only moves between available and held', () => {
    expect(changeWords({ kind: 'held', minutes: 0, movedMinutes: 30 })).toBe('30 min held');
    expect(changeWords({ kind: 'returned', minutes: 0, movedMinutes: 30 })).toBe('30 min returned');
  });
});
