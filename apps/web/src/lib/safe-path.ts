const HERE = 'https://here.invalid';

/**
 * Where to go after signing in. Only a path on this site: an address in the URL must never send anyone elsewhere. Read as
 * a browser reads it, which drops tabs and line breaks, takes a backslash for a slash and resolves dots.
 */
export function safePath(wanted: string | null | undefined, fallback = '/'): string {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, HERE)) return fallback;
  const { origin, pathname, search, hash } = new URL(wanted, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : fallback;
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
