import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals what must be readable again, with a key that is never in the database: a dump alone opens nothing. What was sealed
 * for one purpose (`totp:<account>`) opens for no other, so that rows can't be exchanged.
 */
@Injectable()
export class Sealer {
  constructor(private readonly settings: Settings) {}

  /** False where this installation was given no key. */
  get hasKey(): boolean {
    return this.settings.dataKey !== undefined;
  }

  seal(plain: Buffer, purpose: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.key(), iv).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** Null where it was not sealed with our key for this purpose. */
  open(sealed: Buffer, purpose: string): Buffer | null {
    if (sealed.length < IV_BYTES + TAG_BYTES) return null;
    const iv = sealed.subarray(0, IV_BYTES);
    const decipher = createDecipheriv(CIPHER, this.key(), iv, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(purpose))
      .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    } catch {
      return null;
    }
  }

  /** A key of its own for what is signed, not sealed: the same for every process and after every restart. */
  derive(purpose: string): Buffer {
    return createHmac('sha256', this.key()).update(purpose).digest();
  }

  private key(): Buffer {
    if (this.settings.dataKey === undefined) throw new Error('Nothing can be sealed without DATA_KEY.');
    return Buffer.from(this.settings.dataKey, 'base64');
  }
}
