import { createHash, randomBytes } from 'node:crypto';
import type { Uuid } from '@app/kernel';

/** Crockford's: no letter that is read as another or as a digit. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const CHARACTERS = 16;

/** 80 random bits: guessing is hopeless, also for somebody who has the hashes. Shown as four groups of four. */
export function newRecoveryCode(): string {
  const characters = [...randomBytes(CHARACTERS)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return characters.replace(/.{4}(?=.)/g, '$&-');
}

/** The code in what was typed, however it was grouped and however its letters were read; null for anything else. */
export function recoveryCodeIn(typed: string): string | null {
  const plain = typed
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  return new RegExp(`^[${ALPHABET}]{${CHARACTERS}}$`).test(plain) ? plain : null;
}

/** Bound to its account: the same code of somebody else has another hash. */
export function recoveryCodeHash(accountId: Uuid, code: string): Buffer {
  return createHash('sha256')
    .update(`${accountId}:${code.replaceAll('-', '')}`)
    .digest();
}
