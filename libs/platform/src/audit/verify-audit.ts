import type { DataSource, QueryRunner } from 'typeorm';
import { GENESIS, hashOfRow, type Anchor, type ChainedRow } from './audit-chain';

export interface AuditFault {
  readonly position: number;
  readonly entryId: string | null;
  readonly what: string;
}

export interface AuditVerdict {
  readonly entries: number;
  readonly head: Anchor;
  /** The first thing that is not as it was written; null where the whole trail holds. */
  readonly fault: AuditFault | null;
}

type LinkRow = Omit<ChainedRow, 'id' | 'facts' | 'at'> & {
  entryId: string;
  id: string | null;
  at: string | null;
  facts: string | null;
  hash: Buffer;
};

const BATCH = 2_000;

const LINKS = `
  SELECT l.position::text, l.entry_id::text AS "entryId", l.hash, a.id::text,
    to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, a.actor_id::text AS "actorId", a.action,
    a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.reason, a.facts::text
  FROM platform_audit_link l LEFT JOIN platform_audit a ON a.id = l.entry_id
  WHERE l.position > $1 ORDER BY l.position LIMIT ${BATCH}`;

/**
 * Reads the whole trail in one snapshot and recomputes its chain: changed, removed, inserted and reordered rows, an end
 * that was cut off, and a history that contradicts the anchors. It can't see a tail that was cut off together with the
 * head's row after the last anchor, nor a chain rewritten from there: that is what anchors outside the database are for.
 */
export async function verifyAudit(dataSource: DataSource, anchors: readonly Anchor[] = []): Promise<AuditVerdict> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.connect();
    await runner.startTransaction('REPEATABLE READ');
    return await verdictOn(runner, anchors);
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

async function verdictOn(runner: QueryRunner, anchors: readonly Anchor[]): Promise<AuditVerdict> {
  const [kept] = (await runner.query('SELECT position, hash FROM platform_audit_head')) as Head[];
  if (!kept)
    return { entries: 0, head: { position: 0, hash: '' }, fault: at(0, null, 'the head of the trail is gone') };
  const head = { position: Number(kept.position), hash: kept.hash.toString('hex') };
  const walk = await walkChain(runner, new Map(anchors.map((anchor) => [anchor.position, anchor.hash])));
  const fault = walk.fault ?? endFault(walk, head) ?? futureAnchor(anchors, head) ?? (await strayRow(runner, walk));
  return { entries: walk.position, head, fault };
}

interface Head {
  position: string;
  hash: Buffer;
}

interface Walk {
  position: number;
  hash: Buffer;
  fault: AuditFault | null;
}

async function walkChain(runner: QueryRunner, anchors: ReadonlyMap<number, string>): Promise<Walk> {
  const walk: Walk = { position: 0, hash: GENESIS, fault: null };
  for (;;) {
    const rows = (await runner.query(LINKS, [walk.position])) as LinkRow[];
    for (const row of rows) {
      const what = whatIsWrong(row, walk, anchors);
      if (what) return { ...walk, fault: at(walk.position + 1, row.entryId, what) };
      walk.position += 1;
      walk.hash = row.hash;
    }
    if (rows.length < BATCH) return walk;
  }
}

function whatIsWrong(row: LinkRow, before: Walk, anchors: ReadonlyMap<number, string>): string | null {
  const position = before.position + 1;
  if (Number(row.position) !== position) return 'a row of the chain is missing here';
  const { id, at: writtenAt, facts } = row;
  if (id === null || writtenAt === null || facts === null) return 'the entry was removed';
  const expected = hashOfRow(before.hash, { ...row, id, at: writtenAt, facts });
  if (!expected.equals(row.hash)) return 'the entry is not what was written, or its place in the chain was changed';
  const anchor = anchors.get(position);
  if (anchor !== undefined && anchor !== row.hash.toString('hex')) return 'the chain is not the one that was anchored';
  return null;
}

function endFault(walk: Walk, head: Anchor): AuditFault | null {
  if (walk.position === head.position && walk.hash.toString('hex') === head.hash) return null;
  const isCut = walk.position < head.position;
  return at(
    walk.position + (isCut ? 1 : 0),
    null,
    isCut
      ? `the end is cut off: ${head.position} entries were written, ${walk.position} are left`
      : 'the chain and its head disagree',
  );
}

function futureAnchor(anchors: readonly Anchor[], head: Anchor): AuditFault | null {
  const beyond = anchors.find((anchor) => anchor.position > head.position);
  if (!beyond) return null;
  return at(head.position + 1, null, `an anchor knows ${beyond.position} entries: the end and the head were cut off`);
}

/** Written with the triggers off: it never joined the chain. */
async function strayRow(runner: QueryRunner, walk: Walk): Promise<AuditFault | null> {
  const [stray] = (await runner.query(
    `SELECT id FROM platform_audit a WHERE NOT EXISTS (SELECT FROM platform_audit_link l WHERE l.entry_id = a.id)
     ORDER BY id LIMIT 1`,
  )) as { id: string }[];
  return stray ? at(walk.position, stray.id, 'an entry stands outside the chain') : null;
}

function at(position: number, entryId: string | null, what: string): AuditFault {
  return { position, entryId, what };
}
