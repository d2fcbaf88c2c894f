import { parseCookie } from 'cookie';

export const GOOGLE_COOKIE = 'tt_google';
export const GOOGLE_COOKIE_PATH = '/api/google';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export function googleTokenIn(cookieHeader: string | undefined): string | null {
  const token = cookieHeader === undefined ? undefined : parseCookie(cookieHeader)[GOOGLE_COOKIE];
  return token !== undefined && TOKEN.test(token) ? token : null;
}
