import { adviceOnHandle, normalHandle } from './handle';

describe('a student’s sign-in name', () => {
  it.each(['sam-demo', 'ana', 'r2d2', 'a'.repeat(30)])('may be %s', (handle) => {
    expect(adviceOnHandle(handle)).toBeNull();
  });

  it.each([
    'ab',
    'a'.repeat(31),
    '2fast',
    'sam--demo',
    '-sam',
    'sam-',
    'sam demo',
    'sam@example.com',
    'sám',
    'staff',
    '',
  ])('is not "%s"', (handle) => {
    expect(adviceOnHandle(handle)).not.toBeNull();
  });

  it('is the same however it is typed', () => {
    expect(normalHandle('  Sam-Demo ')).toBe('sam-demo');
  });
});
