import { ownPath } from './own-path';

describe('where to go afterwards', () => {
  it.each(['/', '/sessions/1?tab=notes#end'])('is %s', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([undefined, '', '//evil.example', '/\\evil.example', 'https://evil.example', '/a\\b', '/a\r\nSet-Cookie: x'])(
    'is never %j',
    (path) => {
      expect(ownPath(path)).toBe('/');
    },
  );
});
