import { parseCookie } from 'cookie';

export const SESSION_COOKIE = 'tt_session';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The token in a Cookie header; null where there is none of our form. */
export function tokenIn(cookieHeader: string | undefined): string | null {
  if (!cookieHeader) return null;
  const token = parseCookie(cookieHeader)[SESSION_COOKIE];
  return token !== undefined && TOKEN.test(token) ? token : null;
}
