import { safePath } from './safe-path';

describe('where people go after signing in', () => {
  it.each(['/minutes?pack=1', '/tutors/ada-l?start=1#times'])('may be %s', (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    null,
    '',
    'minutes',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n\\evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/tutors/..//evil.example',
    '//evil.example@localhost:3000/',
  ])('is never %j', (path) => {
    expect(safePath(path)).toBe('/');
  });
});
