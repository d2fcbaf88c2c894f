import type { Readable } from 'node:stream';

export interface StoredAs {
  readonly contentType: string;
}

/**
 * Where files are kept that are no rows. Keys are made by us, never by people: `lib/class/id/part`, of small letters,
 * digits, dashes and dots. Outside of a transaction on both sides: write the file first and the row that points to it
 * afterwards, remove the row first and the file afterwards, so that no row ever points to nothing.
 */
export abstract class Storage {
  /** Whole or not at all; what was kept at the key is replaced. */
  abstract put(key: string, content: Uint8Array | Readable, as: StoredAs): Promise<void>;

  /** `platform.not-found` (404) where nothing is kept. */
  abstract read(key: string): Promise<Buffer>;

  /** As `read`, piece by piece. */
  abstract stream(key: string): Promise<Readable>;

  /** Also fine where nothing is kept: a removal may be repeated. */
  abstract remove(key: string): Promise<void>;

  abstract has(key: string): Promise<boolean>;
}

const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+(\.[a-z0-9-]+)*)+$/;
const LONGEST_KEY = 200;

/** A key that is none of ours is a mistake of the program, or somebody trying to leave the folder: neither is a 4xx. */
export function requireStorageKey(key: string): string {
  if (key.length > LONGEST_KEY || !KEY.test(key)) throw new Error('That is not a storage key.');
  return key;
}
