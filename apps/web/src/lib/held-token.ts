/**
 * The secret of an opened link, held in this tab while somebody signs in. Whoever has to register first confirms their
 * address from a mail, in another tab: for that way it is handed on within the browser, for a day, and only an account
 * with the address that registered here takes it over. Storage can be blocked; the link is then opened once more.
 */
const LONGEST_MILLISECONDS = 24 * 60 * 60 * 1000;

interface HandedOn {
  token: string;
  email: string;
  until: number;
}

export function heldToken(key: string): string {
  return attempt(() => window.sessionStorage.getItem(key)) ?? '';
}

export function holdToken(key: string, token: string): void {
  attempt(() => window.sessionStorage.setItem(key, token));
}

export function forgetToken(key: string): void {
  attempt(() => window.sessionStorage.removeItem(key));
  attempt(() => window.localStorage.removeItem(key));
}

/** Somebody registered with `email` in this tab: what it holds waits for them. */
export function handOnToken(key: string, email: string, now = Date.now()): void {
  const token = heldToken(key);
  if (!token) return;
  const handedOn: HandedOn = { token, email: email.trim().toLowerCase(), until: now + LONGEST_MILLISECONDS };
  attempt(() => window.localStorage.setItem(key, JSON.stringify(handedOn)));
}

/** Somebody signed in with `email` in this tab: what waited for them is theirs, and what waited too long is gone. */
export function takeOverToken(key: string, email: string | null, now = Date.now()): void {
  const waiting = attempt(() => JSON.parse(window.localStorage.getItem(key) ?? 'null') as HandedOn | null) ?? null;
  if (!waiting) return;
  const isTheirs = waiting.email === email?.toLowerCase();
  if (isTheirs && waiting.until > now) holdToken(key, waiting.token);
  if (isTheirs || waiting.until <= now) attempt(() => window.localStorage.removeItem(key));
}

/** The invitation to guard a student: the one link that may lead through a registration. */
export const INVITATION = 'invitation';

function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
