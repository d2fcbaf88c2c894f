import { searchText } from './search-text';
import { slugOf } from './slug';

describe('the readable address of a tutor', () => {
  it.each([
    ['Ada L.', 'ada-l'],
    ['José Álvarez', 'jose-alvarez'],
    ['  --  ', 'tutor'],
    ['李 小龍', 'tutor'],
    ['O’Neil & Sons', 'o-neil-sons'],
  ])('is made of %s as %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('never ends in a dash, however long the name', () => {
    expect(slugOf(`${'x'.repeat(39)} y`)).toBe('x'.repeat(39));
  });
});

describe('a searched text', () => {
  it('loses what Postgres cannot store', () => {
    expect(searchText('al\u0000gebra')).toBe('al gebra');
    expect(searchText('\ud800algebra')).toBe('algebra');
  });

  it('is cut at whole characters', () => {
    expect(searchText('𝒳'.normalize('NFC') + '😀'.repeat(500))).toBe(`X${'😀'.repeat(199)}`);
  });

  it('has one space between words and none around them', () => {
    expect(searchText(' \t algebra \n two ')).toBe('algebra two');
  });
});
