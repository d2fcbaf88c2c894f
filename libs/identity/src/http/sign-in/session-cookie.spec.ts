import { newToken } from '../../domain/opaque-token';
import { tokenIn } from './session-cookie';

describe('the session cookie', () => {
  const { token } = newToken();

  it('is found among others', () => {
    expect(tokenIn(`theme=dark; tt_session=${token}; x=1`)).toBe(token);
  });

  it.each([
    undefined,
    '',
    'theme=dark',
    'tt_session=',
    'tt_session=short',
    `tt_session=${'é'.repeat(43)}`,
    `xtt_session=${'a'.repeat(43)}`,
  ])('is not in %s', (header) => {
    expect(tokenIn(header)).toBeNull();
  });
});
