import { howGuessable } from './guessing';

/** No secret is longer: hashing a megabyte is an attack, not a password. */
export const LONGEST_SECRET = 128;
const SHORTEST_REVEALING_PART = 4;
/** Of four: beyond somebody who tries many guesses online, and dear for one who holds the hash. */
const LEAST_SCORE = 3;
/** As letters and digits only: dashes and capitals don't make a known password a new one. */
const LEAST_PLAIN_SCORE = 2;

/** Why this password can't be taken, as advice to the person; null when it can. `about` is what others know of them. */
export async function adviceOnPassword(
  password: string,
  about: readonly string[],
  shortest: number,
): Promise<string | null> {
  return adviceOnLength(password, shortest) ?? (await adviceOnGuessing(password, about));
}

/** A student's passphrase: words that a teenager remembers and types on any device. */
export async function adviceOnPassphrase(
  passphrase: string,
  about: readonly string[],
  shortest: number,
): Promise<string | null> {
  if (passphrase.trim() !== passphrase) return 'Leave out the spaces at its beginning and end.';
  return adviceOnLength(passphrase, shortest) ?? (await adviceOnGuessing(passphrase, about));
}

function adviceOnLength(secret: string, shortest: number): string | null {
  const length = [...secret].length;
  if (length < shortest) return `Use at least ${shortest} characters. Three or four random words are easy to remember.`;
  if (length > LONGEST_SECRET) return `Use at most ${LONGEST_SECRET} characters.`;
  return null;
}

async function adviceOnGuessing(secret: string, about: readonly string[]): Promise<string | null> {
  const plain = lettersAndDigits(secret);
  const parts = revealingParts(about);
  if (parts.some((part) => plain.includes(part))) return 'Leave out your name, address and sign-in name.';
  const whole = await howGuessable(secret, parts);
  const bare = await howGuessable(plain, parts);
  if (whole.score >= LEAST_SCORE && bare.score >= LEAST_PLAIN_SCORE) return null;
  const warning = whole.warning ?? bare.warning ?? 'This is easy to guess.';
  return `${warning} Three or four random words make a good one.`;
}

/** Of "dana.reyes@example.com" both the whole local part and its words. */
function revealingParts(about: readonly string[]): string[] {
  return about
    .flatMap((text) => {
      const local = text.split('@')[0] ?? '';
      return [local, ...local.split(/[^\p{L}\p{N}]+/u)];
    })
    .map(lettersAndDigits)
    .filter((part) => part.length >= SHORTEST_REVEALING_PART);
}

function lettersAndDigits(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
