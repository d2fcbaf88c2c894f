import { SetMetadata } from '@nestjs/common';
import type { Json, Uuid } from '@app/kernel';
import type { Transaction } from '../database/transaction';
import type { RetentionClass } from './retention-classes';

export interface TableFacts {
  /** Does a row tell something about a person? */
  personal: boolean;
  retention: RetentionClass;
}

export interface DataMap {
  readonly lib: string;
  readonly tables: Readonly<Record<string, TableFacts>>;
}

/** Declares the tables that a lib owns. A table that no lib declares fails a test. */
export function defineTables(lib: string, tables: Record<string, TableFacts>): DataMap {
  for (const table of Object.keys(tables)) {
    if (!table.startsWith(`${lib}_`))
      throw new Error(`${table} is not a table of ${lib}: its name must start with "${lib}_".`);
  }
  return { lib, tables };
}

/** Something that stands against an erasure, and what happens with it then. */
export interface Blocker {
  code: string;
  detail: string;
  consequence: string;
  /** Has to be settled before an account can be closed or erased; otherwise it simply happens with that. */
  stops: boolean;
}

/**
 * What a lib holds about people. Privacy imports no lib that it erases: each registers one of these with
 * `@HoldsPersonalData()`.
 */
export interface PersonalDataProvider {
  readonly tables: DataMap;
  /** Lower erases first. A lib that others point to comes after them. */
  readonly order: number;
  export(subject: Uuid): Promise<Json>;
  /** Left out where nothing of this lib can stand against an erasure. */
  blockers?(subject: Uuid): Promise<Blocker[]>;
  erase(subject: Uuid, tx: Transaction): Promise<void>;
}

export const HOLDS_PERSONAL_DATA = Symbol('holds personal data');
export const HoldsPersonalData = () => SetMetadata(HOLDS_PERSONAL_DATA, true);
