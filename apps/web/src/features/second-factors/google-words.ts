/** How a visit to Google ended, as the address says when the browser comes back. */
const ENDINGS: Readonly<Record<string, string>> = {
  failed: 'Google did not confirm who you are, so nothing was changed. Try again, or use another way.',
  unverified: 'Google has not confirmed your e-mail address there yet. Confirm it at Google first, or use another way.',
  refused: 'This account can’t be used right now. Our support team can tell you more.',
  closed:
    'This account is closed. To come back, sign in below with its e-mail address and password, or with a passkey.',
  taken: 'That Google account already opens another Track Tutoring account.',
  'other-address':
    'That Google account has another e-mail address than this account. Choose the one with the same address.',
};

export function googleEnding(code: string | null): string | null {
  return code === null ? null : (ENDINGS[code] ?? null);
}
