import { parseCookie } from 'cookie';

/** By it an account knows a browser again; renewed at every sign-in. */
export const DEVICE_COOKIE = 'tt_device';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export function deviceTokenIn(cookieHeader: string | undefined): string | null {
  const token = parseCookie(cookieHeader ?? '')[DEVICE_COOKIE];
  return token !== undefined && TOKEN.test(token) ? token : null;
}
