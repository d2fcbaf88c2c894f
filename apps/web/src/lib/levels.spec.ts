import { fittingLevel } from './levels';

describe('the level a booking begins with', () => {
  it.each([
    ['6', 'middle-school'],
    ['Grade 8', 'middle-school'],
    ['9th', 'high-school'],
    ['12', 'high-school'],
    ['5', 'middle-school'],
    [null, 'middle-school'],
  ])('fits the grade "%s"', (grade, level) => {
    expect(fittingLevel(['middle-school', 'high-school', 'ap'], grade)).toBe(level);
  });

  it('is the first one taught where the fitting one is not', () => {
    expect(fittingLevel(['ap', 'test-prep'], '9')).toBe('ap');
  });
});
