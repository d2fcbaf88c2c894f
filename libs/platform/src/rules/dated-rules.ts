import { Injectable } from '@nestjs/common';
import { toDate } from '@app/kernel';
import { z } from 'zod';
import { Database } from '../database/database';

export interface RulesDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly lib: string;
  readonly schema: z.ZodObject<Shape>;
}

type Values<Definition> = Definition extends RulesDefinition<infer Shape> ? z.infer<z.ZodObject<Shape>> : never;

export interface RulesVersion<Definition> {
  readonly version: number;
  readonly values: Values<Definition>;
}

/** The numbers of one lib that are the operator's to change: the ⓝ table of the domain. */
export function defineRules<Shape extends z.ZodRawShape>(lib: string, shape: Shape): RulesDefinition<Shape> {
  return { lib, schema: z.object(shape) };
}

interface RuleRow {
  version: number;
  values: unknown;
}

/** Numbers that change on a date, kept as rows of `platform_rule`; what was frozen by version stays readable. */
@Injectable()
export class DatedRules {
  constructor(private readonly database: Database) {}

  /** The rules in force at `at`. */
  async at<Definition extends RulesDefinition>(
    definition: Definition,
    at: Temporal.Instant,
  ): Promise<RulesVersion<Definition>> {
    const rows = await this.database.query<RuleRow>(
      `SELECT version, "values" FROM platform_rule WHERE lib = $1 AND effective_at <= $2
       ORDER BY effective_at DESC LIMIT 1`,
      [definition.lib, toDate(at)],
    );
    return parsed(definition, rows[0]);
  }

  /** The rules that were frozen as `version`. */
  async version<Definition extends RulesDefinition>(
    definition: Definition,
    version: number,
  ): Promise<RulesVersion<Definition>> {
    const rows = await this.database.query<RuleRow>(
      'SELECT version, "values" FROM platform_rule WHERE lib = $1 AND version = $2',
      [definition.lib, version],
    );
    return parsed(definition, rows[0]);
  }
}

function parsed<Definition extends RulesDefinition>(
  definition: Definition,
  row: RuleRow | undefined,
): RulesVersion<Definition> {
  if (!row) throw new Error(`There are no rules of ${definition.lib} in platform_rule for that time or version.`);
  return { version: row.version, values: definition.schema.parse(row.values) as Values<Definition> };
}
