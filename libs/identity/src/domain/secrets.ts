import { COMMON_SECRETS } from './common-secrets';

/** No secret is longer: hashing a megabyte is an attack, not a password. */
export const LONGEST_SECRET = 128;
const SHORTEST_REVEALING_PART = 4;
const FEWEST_DIFFERENT_CHARACTERS = 5;

/** Why this password can't be taken, as advice to the person; null when it can. `about` is what others know of them. */
export function adviceOnPassword(password: string, about: readonly string[], shortest: number): string | null {
  return adviceOnLength(password, shortest) ?? adviceOnGuessing(password, about);
}

/** A student's passphrase: words that a teenager remembers and types on any device. */
export function adviceOnPassphrase(passphrase: string, about: readonly string[], shortest: number): string | null {
  if (passphrase.trim() !== passphrase) return 'Leave out the spaces at its beginning and end.';
  return adviceOnLength(passphrase, shortest) ?? adviceOnGuessing(passphrase, about);
}

function adviceOnLength(secret: string, shortest: number): string | null {
  const length = [...secret].length;
  if (length < shortest) return `Use at least ${shortest} characters. Three or four random words are easy to remember.`;
  if (length > LONGEST_SECRET) return `Use at most ${LONGEST_SECRET} characters.`;
  return null;
}

function adviceOnGuessing(secret: string, about: readonly string[]): string | null {
  const plain = lettersAndDigits(secret);
  if (COMMON_SECRETS.has(plain)) return 'Everybody tries this one first. Choose something else.';
  if (new Set(plain === '' ? secret : plain).size < FEWEST_DIFFERENT_CHARACTERS)
    return 'Use more different characters.';
  if (revealingParts(about).some((part) => plain.includes(part)))
    return 'Leave out your name, address and sign-in name.';
  return null;
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
