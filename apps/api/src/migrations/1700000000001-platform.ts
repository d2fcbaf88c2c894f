import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS citext;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE platform_sql_functions (checksum text NOT NULL);

      CREATE TABLE platform_rule (
        version integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        lib text NOT NULL,
        effective_at timestamptz NOT NULL,
        "values" jsonb NOT NULL,
        CONSTRAINT platform_rule_one_a_time UNIQUE (lib, effective_at)
      );

      CREATE TABLE platform_outbox (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        position bigint GENERATED ALWAYS AS IDENTITY,
        type text NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        relayed_at timestamptz
      );
      CREATE INDEX platform_outbox_waiting ON platform_outbox (position) WHERE relayed_at IS NULL;
      CREATE INDEX platform_outbox_relayed ON platform_outbox (relayed_at) WHERE relayed_at IS NOT NULL;

      CREATE TABLE platform_event_receipt (
        event_id uuid NOT NULL,
        handler text NOT NULL,
        handled_at timestamptz NOT NULL,
        PRIMARY KEY (event_id, handler)
      );
      CREATE INDEX platform_event_receipt_age ON platform_event_receipt (handled_at);

      CREATE TABLE platform_idempotency (
        scope text NOT NULL,
        key text NOT NULL,
        input_hash bytea NOT NULL,
        answer jsonb,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (scope, key)
      );
      CREATE INDEX platform_idempotency_age ON platform_idempotency (created_at);

      -- Read and written by the socket adapter, for pushes that do not fit into a NOTIFY.
      CREATE TABLE realtime_attachment (
        id bigserial UNIQUE,
        created_at timestamptz DEFAULT now(),
        payload bytea
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE realtime_attachment, platform_idempotency, platform_event_receipt, platform_outbox, platform_rule, platform_sql_functions;
      DROP FUNCTION IF EXISTS outbox_append;
    `);
  }
}
