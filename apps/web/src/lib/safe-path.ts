/** Where to go after signing in. Only a path on this site: an address in the URL must never send anyone elsewhere. */
export function safePath(wanted: string | null | undefined, fallback = '/'): string {
  if (!wanted || !wanted.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return fallback;
  return wanted;
}
