/** Where to go after signing in. Only a path on this site: an address in the URL must never send anyone elsewhere. */
export function safePath(wanted: string | null | undefined, fallback = '/'): string {
  if (!wanted || !wanted.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return fallback;
  return wanted;
}

const REMEMBERED = 'path-after-registering';

/** Registering leads through a mail and back: where someone was headed is kept on this device until they first sign in. */
export function rememberPath(path: string | null): void {
  try {
    if (path) window.localStorage.setItem(REMEMBERED, path);
    else window.localStorage.removeItem(REMEMBERED);
  } catch {
    // Storage can be blocked; they then start from the home page.
  }
}

export function rememberedPath(): string | null {
  try {
    return window.localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}
