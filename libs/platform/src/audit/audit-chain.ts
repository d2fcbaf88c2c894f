import { createHash } from 'node:crypto';

/** A row as text, exactly as it went into its hash. */
export interface ChainedRow {
  readonly position: string;
  readonly id: string;
  readonly at: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly reason: string | null;
  readonly facts: string;
}

export const GENESIS = Buffer.alloc(32);

/** As `platform_audit_chain` computes it, here a second time: who replaces the function in the database changes nothing here. */
export function hashOfRow(previous: Buffer, row: ChainedRow): Buffer {
  const { position, id, at, actorId, action, subjectType, subjectId, reason, facts } = row;
  const fields = [position, id, at, actorId, action, subjectType, subjectId, reason, facts];
  return createHash('sha256').update(previous).update(fields.map(field).join('')).digest();
}

function field(value: string | null): string {
  return value === null ? '-,' : `${Buffer.byteLength(value)}:${value},`;
}

/** How far the chain went at some moment, as written down outside the database. */
export interface Anchor {
  readonly position: number;
  readonly hash: string;
}

const ANCHOR = /audit anchor (\d+):([0-9a-f]{64})/g;

export const anchorText = (anchor: Anchor): string => `audit anchor ${anchor.position}:${anchor.hash}`;

/** The anchors in any text, such as the worker's log. */
export function anchorsIn(text: string): Anchor[] {
  return [...text.matchAll(ANCHOR)].map(([, position, hash]) => ({ position: Number(position), hash: hash! }));
}
