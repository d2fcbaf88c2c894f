import { createHash, randomBytes } from 'node:crypto';

export interface OpaqueToken {
  /** Goes to the person, once; never stored or logged. */
  readonly token: string;
  /** What is stored. The token has 256 random bits, so that a plain hash can't be guessed back. */
  readonly hash: Buffer;
}

export function newToken(): OpaqueToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
