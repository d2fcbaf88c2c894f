import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Clock, toDate, type Uuid } from '@app/kernel';
import type { Transaction } from '../database/transaction';
import { HOLDS_PERSONAL_DATA, type Blocker, type PersonalDataProvider } from './personal-data';

export type ErasureReason = 'under-13' | 'account-closed' | 'request';

/** What is left of an erasure: that it happened, why, and how much it touched. It names nobody. */
export interface ErasureCertificate {
  readonly id: Uuid;
  /** SHA-256 of the person's id, in hex: who knows the id can prove the erasure, nobody can read the id from it. */
  readonly subjectHash: string;
  readonly reason: ErasureReason;
  readonly erasedAt: Temporal.Instant;
  /** Rows emptied or removed, by the lib that owns their table. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Rows that this transaction has changed or removed so far, by owner; Postgres counts those that a foreign key removes too. */
const TOUCHED = `
  SELECT split_part(relname, '_', 1) AS lib, sum(n_tup_upd + n_tup_del)::int AS rows
  FROM pg_stat_xact_user_tables WHERE n_tup_upd + n_tup_del > 0 GROUP BY 1`;

/**
 * Erases a person from every lib that holds something about them, in one transaction, and certifies it. Bookings and
 * payments keep what the law asks for; each provider says what that is.
 */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly clock: Clock,
  ) {}

  /** Part of the caller's transaction: whatever decided on the erasure commits with it. */
  async execute(tx: Transaction, subject: Uuid, reason: ErasureReason): Promise<ErasureCertificate> {
    const before = await touched(tx);
    for (const provider of this.providers()) await provider.erase(subject, tx);
    const counts = difference(await touched(tx), before);
    const hash = createHash('sha256').update(subject).digest();
    const erasedAt = this.clock.now();
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO platform_erasure (subject_hash, reason, erased_at, counts) VALUES ($1, $2, $3, $4) RETURNING id`,
      [hash, reason, toDate(erasedAt), JSON.stringify(counts)],
    );
    if (!row) throw new Error('an inserted row has an id');
    return { id: row.id, subjectHash: hash.toString('hex'), reason, erasedAt, counts };
  }

  /** What stands against it, of every lib; to be shown before anything is promised. */
  async blockers(subject: Uuid): Promise<Blocker[]> {
    const found: Blocker[] = [];
    for (const provider of this.providers()) found.push(...((await provider.blockers?.(subject)) ?? []));
    return found;
  }

  private providers(): PersonalDataProvider[] {
    const found = new Set<PersonalDataProvider>();
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function' || !instance) continue;
      if (this.reflector.get<boolean | undefined>(HOLDS_PERSONAL_DATA, metatype) !== true) continue;
      found.add(instance as PersonalDataProvider);
    }
    return [...found].sort((a, b) => a.order - b.order || (a.tables.lib < b.tables.lib ? -1 : 1));
  }
}

async function touched(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx.query<{ lib: string; rows: number }>(TOUCHED);
  return new Map(rows.map((row) => [row.lib, row.rows]));
}

function difference(after: Map<string, number>, before: Map<string, number>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [lib, rows] of after) {
    const touchedHere = rows - (before.get(lib) ?? 0);
    if (touchedHere > 0) counts[lib] = touchedHere;
  }
  return counts;
}
