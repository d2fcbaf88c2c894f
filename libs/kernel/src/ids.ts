import { randomBytes } from 'node:crypto';

export type Uuid = string;

/** A version 7 UUID (RFC 9562): time-ordered, so that new rows land at the end of an index. */
export function newId(nowMilliseconds = Date.now()): Uuid {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(nowMilliseconds, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
