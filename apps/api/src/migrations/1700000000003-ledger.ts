import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The minutes. Family and tutor ids are plain uuids without foreign keys: the books are kept for seven years
 * (tax and accounting law) and outlive the family and the tutor they speak of.
 */
export class Ledger1700000000003 implements MigrationInterface {
  name = 'Ledger1700000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE ledger_family_account (
        family_id uuid CONSTRAINT ledger_family_account_pkey PRIMARY KEY,
        available int NOT NULL DEFAULT 0 CONSTRAINT ledger_available_not_negative CHECK (available >= 0),
        held      int NOT NULL DEFAULT 0 CONSTRAINT ledger_held_not_negative      CHECK (held >= 0),
        set_aside int NOT NULL DEFAULT 0 CONSTRAINT ledger_set_aside_not_negative CHECK (set_aside >= 0),
        frozen    int NOT NULL DEFAULT 0 CONSTRAINT ledger_frozen_not_negative    CHECK (frozen >= 0),
        debt      int NOT NULL DEFAULT 0 CONSTRAINT ledger_debt_not_negative      CHECK (debt >= 0),
        transfers int NOT NULL DEFAULT 0,
        last_at   timestamptz NOT NULL DEFAULT '-infinity',
        -- whoever owes minutes has none to spend: what comes back or comes in pays the debt first
        CONSTRAINT ledger_debt_is_paid_first CHECK (debt = 0 OR available = 0)
      ) WITH (fillfactor = 70)`);
    await queryRunner.query(`
      COMMENT ON COLUMN ledger_family_account.last_at IS
        'when the last transfer was posted; posting times of one family never run backwards, whatever clock asked'`);

    await queryRunner.query(`
      CREATE TABLE ledger_transfer (
        id uuid CONSTRAINT ledger_transfer_pkey PRIMARY KEY DEFAULT uuidv7(),
        key text NOT NULL CONSTRAINT ledger_transfer_key UNIQUE,
        input_hash bytea NOT NULL,
        kind text NOT NULL CONSTRAINT ledger_transfer_kind CHECK (kind IN (
          'credit', 'hold', 'capture', 'release', 'settle', 'expire',
          'set_aside', 'refund', 'restore', 'freeze', 'thaw', 'claw_back')),
        family_id uuid NOT NULL REFERENCES ledger_family_account,
        family_seq int NOT NULL,
        hold_id uuid,
        reference jsonb NOT NULL DEFAULT '{}',
        at timestamptz NOT NULL,
        available_after int NOT NULL,
        held_after int NOT NULL,
        set_aside_after int NOT NULL,
        frozen_after int NOT NULL,
        debt_after int NOT NULL,
        CONSTRAINT ledger_transfer_family_order UNIQUE (family_id, family_seq)
      )`);

    await queryRunner.query(`
      CREATE TABLE ledger_lot (
        id uuid CONSTRAINT ledger_lot_pkey PRIMARY KEY
          CONSTRAINT ledger_lot_opened_by REFERENCES ledger_transfer DEFERRABLE INITIALLY DEFERRED,
        family_id uuid NOT NULL REFERENCES ledger_family_account,
        source text NOT NULL CONSTRAINT ledger_lot_source CHECK (source IN ('purchase', 'grant', 'bonus')),
        minutes int NOT NULL CONSTRAINT ledger_lot_minutes_positive CHECK (minutes > 0),
        available int NOT NULL DEFAULT 0 CHECK (available >= 0),
        held      int NOT NULL DEFAULT 0 CHECK (held >= 0),
        set_aside int NOT NULL DEFAULT 0 CHECK (set_aside >= 0),
        frozen    int NOT NULL DEFAULT 0 CHECK (frozen >= 0),
        refunded  int NOT NULL DEFAULT 0 CHECK (refunded >= 0),
        expires_at timestamptz,
        has_lapsed boolean NOT NULL DEFAULT false,
        is_disputed boolean NOT NULL DEFAULT false,
        reference jsonb NOT NULL DEFAULT '{}',
        opened_at timestamptz NOT NULL,
        -- indexed instead of "available > 0", so that spending from a lot stays a heap-only update
        is_spendable boolean GENERATED ALWAYS AS (available > 0) STORED,
        CONSTRAINT ledger_lot_not_overdrawn CHECK (available + held + set_aside + frozen <= minutes),
        CONSTRAINT ledger_lot_paid_back_once CHECK (refunded + set_aside <= minutes)
      ) WITH (fillfactor = 70)`);
    await queryRunner.query('CREATE INDEX ledger_lot_spendable ON ledger_lot (family_id) WHERE is_spendable');
    await queryRunner.query(
      'CREATE INDEX ledger_lot_lapsing ON ledger_lot (expires_at) WHERE is_spendable AND expires_at IS NOT NULL',
    );
    await queryRunner.query('CREATE INDEX ledger_lot_family ON ledger_lot (family_id, opened_at)');

    await queryRunner.query(`
      CREATE TABLE ledger_entry (
        transfer_id uuid NOT NULL REFERENCES ledger_transfer,
        line smallint NOT NULL,
        account text NOT NULL CONSTRAINT ledger_entry_account CHECK (account IN (
          'available', 'held', 'set_aside', 'frozen', 'debt',
          'delivered', 'purchased', 'granted', 'expired', 'refunded')),
        owner_id uuid,
        lot_id uuid NOT NULL REFERENCES ledger_lot,
        minutes int NOT NULL CONSTRAINT ledger_entry_moves_something CHECK (minutes <> 0),
        CONSTRAINT ledger_entry_pkey PRIMARY KEY (transfer_id, line),
        CONSTRAINT ledger_entry_owner CHECK (
          (owner_id IS NULL) = (account IN ('purchased', 'granted', 'expired', 'refunded')))
      )`);
    await queryRunner.query(`
      CREATE INDEX ledger_entry_delivered ON ledger_entry (owner_id) INCLUDE (minutes) WHERE account = 'delivered'`);

    await queryRunner.query(`
      CREATE TABLE ledger_hold (
        id uuid CONSTRAINT ledger_hold_pkey PRIMARY KEY,
        family_id uuid NOT NULL REFERENCES ledger_family_account
      )`);
    await queryRunner.query(`
      CREATE TABLE ledger_hold_part (
        hold_id uuid NOT NULL REFERENCES ledger_hold,
        lot_id uuid NOT NULL REFERENCES ledger_lot,
        held int NOT NULL CONSTRAINT ledger_hold_part_not_negative CHECK (held >= 0),
        CONSTRAINT ledger_hold_part_pkey PRIMARY KEY (hold_id, lot_id)
      ) WITH (fillfactor = 70)`);

    // One line of a transfer on its way into the books: minutes of a lot enter (+) or leave (-) an account.
    await queryRunner.query('CREATE TYPE ledger_line AS (account text, owner_id uuid, lot_id uuid, minutes int)');

    await queryRunner.query(`
      CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'TT409', CONSTRAINT = 'ledger_append_only';
      END $$`);
    for (const table of ['ledger_transfer', 'ledger_entry']) {
      await queryRunner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only()`);
      await queryRunner.query(`
        CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only()`);
    }
    await queryRunner.query(`
      CREATE FUNCTION ledger_entries_balance() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM added GROUP BY transfer_id, lot_id HAVING sum(minutes) <> 0) THEN
          RAISE EXCEPTION 'entries of a transfer must sum to zero for every lot'
            USING ERRCODE = 'TT409', CONSTRAINT = 'ledger_entries_sum_to_zero';
        END IF;
        RETURN NULL;
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER ledger_entry_balance AFTER INSERT ON ledger_entry REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION ledger_entries_balance()`);

    await queryRunner.query(`
      INSERT INTO platform_rule (lib, effective_at, values) VALUES ('ledger', '2020-01-01', '{
        "boughtExpireAfterDays": null, "grantedExpireAfterDays": 180, "releasedLivesOnDays": 30 }')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE ledger_hold_part, ledger_hold, ledger_entry, ledger_lot, ledger_transfer, ledger_family_account`);
    await queryRunner.query('DROP TYPE ledger_line');
    await queryRunner.query('DROP FUNCTION ledger_is_append_only, ledger_entries_balance');
    await queryRunner.query(`DELETE FROM platform_rule WHERE lib = 'ledger'`);
  }
}
