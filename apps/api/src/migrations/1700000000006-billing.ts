import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Money. Ids of families and people are plain uuids without foreign keys: payments and their books are kept for
 * seven years (tax and accounting law) and outlive those they speak of. No card data has a column here.
 */
export class Billing1700000000006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CATALOGUE);
    await queryRunner.query(PURCHASES);
    await queryRunner.query(BOOKS);
    await queryRunner.query(RULES);
    await queryRunner.query(DEFAULT_PACKS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE billing_posting, billing_journal, billing_lot, billing_family_books, billing_event, billing_purchase,
        billing_customer, billing_pack;
      DROP SEQUENCE billing_receipt_number;
      DROP FUNCTION billing_is_append_only, billing_postings_balance;
      DELETE FROM platform_rule WHERE lib = 'billing';
    `);
  }
}

const CATALOGUE = `
  CREATE TABLE billing_pack (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    code          text NOT NULL,
    name          text NOT NULL,
    minutes       int NOT NULL,
    bonus_minutes int NOT NULL DEFAULT 0,
    price_cents   int NOT NULL,
    currency      text NOT NULL DEFAULT 'usd',
    sold_from     timestamptz NOT NULL,
    sold_until    timestamptz,
    CONSTRAINT billing_pack_numbers CHECK (minutes > 0 AND bonus_minutes >= 0 AND price_cents >= 50),
    CONSTRAINT billing_pack_currency CHECK (currency = 'usd'),
    -- A price is never edited: the old row ends and a new one begins, so that what was bought stays readable.
    CONSTRAINT billing_pack_one_price_at_a_time EXCLUDE USING gist (code WITH =, tstzrange(sold_from, sold_until) WITH &&)
  );
  COMMENT ON COLUMN billing_pack.code IS 'the same pack through its changes of price';
`;

const PURCHASES = `
  CREATE TABLE billing_customer (
    family_id          uuid PRIMARY KEY,
    stripe_customer_id text NOT NULL CONSTRAINT billing_customer_stripe_key UNIQUE,
    created_at         timestamptz NOT NULL
  );

  CREATE SEQUENCE billing_receipt_number AS bigint START 1001;

  CREATE TABLE billing_purchase (
    id                  uuid PRIMARY KEY DEFAULT uuidv7(),
    family_id           uuid NOT NULL,
    bought_by           uuid NOT NULL,
    pack_id             uuid NOT NULL REFERENCES billing_pack,
    minutes             int NOT NULL,
    bonus_minutes       int NOT NULL,
    amount_cents        int NOT NULL,
    currency            text NOT NULL,
    reservation_id      uuid,
    state               text NOT NULL DEFAULT 'open',
    booking_result      text,
    checkout_id         text CONSTRAINT billing_purchase_checkout_key UNIQUE,
    checkout_url        text,
    checkout_expires_at timestamptz NOT NULL,
    payment_intent_id   text,
    payer_name          text,
    receipt_number      bigint CONSTRAINT billing_purchase_receipt_key UNIQUE,
    lot_id              uuid,
    bonus_lot_id        uuid,
    created_at          timestamptz NOT NULL,
    paid_at             timestamptz,
    closed_at           timestamptz,
    CONSTRAINT billing_purchase_state CHECK (state IN ('open', 'paid', 'expired', 'failed')),
    CONSTRAINT billing_purchase_booking_result CHECK (booking_result IN ('confirmed', 'slot-gone', 'short')),
    CONSTRAINT billing_purchase_paid_is_credited CHECK (
      (state = 'paid') = (paid_at IS NOT NULL AND lot_id IS NOT NULL AND receipt_number IS NOT NULL)),
    CONSTRAINT billing_purchase_bonus_is_credited CHECK ((bonus_lot_id IS NOT NULL) = (state = 'paid' AND bonus_minutes > 0)),
    CONSTRAINT billing_purchase_result_after_payment CHECK (
      booking_result IS NULL OR (state = 'paid' AND reservation_id IS NOT NULL))
  ) WITH (fillfactor = 80);
  CREATE INDEX billing_purchase_of_family ON billing_purchase (family_id, created_at DESC, id DESC);
  CREATE INDEX billing_purchase_for_reservation ON billing_purchase (reservation_id) WHERE reservation_id IS NOT NULL;
  CREATE INDEX billing_purchase_unanswered ON billing_purchase (paid_at)
    WHERE state = 'paid' AND reservation_id IS NOT NULL AND booking_result IS NULL;
  CREATE INDEX billing_purchase_overdue ON billing_purchase (checkout_expires_at) WHERE state = 'open';
  COMMENT ON COLUMN billing_purchase.payer_name IS 'as typed on the payment page; with the amount and the time, all that is kept of a payment';

  CREATE TABLE billing_event (
    id          text PRIMARY KEY,
    type        text NOT NULL,
    purchase_id uuid REFERENCES billing_purchase,
    outcome     text NOT NULL,
    occurred_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL
  );
  CREATE INDEX billing_event_received ON billing_event (received_at);
`;

const BOOKS = `
  -- What a bought lot is worth: minute by minute cumulatively, the last movement takes the residue.
  CREATE TABLE billing_lot (
    lot_id        uuid PRIMARY KEY,
    purchase_id   uuid NOT NULL CONSTRAINT billing_lot_purchase_key UNIQUE REFERENCES billing_purchase,
    minutes       int NOT NULL CHECK (minutes > 0),
    total_cents   int NOT NULL CHECK (total_cents >= 0),
    moved_minutes int NOT NULL DEFAULT 0,
    moved_cents   int NOT NULL DEFAULT 0,
    CONSTRAINT billing_lot_not_overdrawn CHECK (moved_minutes BETWEEN 0 AND minutes AND moved_cents BETWEEN 0 AND total_cents),
    CONSTRAINT billing_lot_empty_is_worth_nothing CHECK (moved_minutes < minutes OR moved_cents = total_cents)
  ) WITH (fillfactor = 80);

  -- How far into the ledger the books of a family have followed.
  CREATE TABLE billing_family_books (
    family_id  uuid PRIMARY KEY,
    posted_seq int NOT NULL DEFAULT 0
  ) WITH (fillfactor = 80);

  CREATE TABLE billing_journal (
    id          uuid PRIMARY KEY DEFAULT uuidv7(),
    key         text NOT NULL CONSTRAINT billing_journal_key UNIQUE,
    kind        text NOT NULL CONSTRAINT billing_journal_kind CHECK (kind IN ('purchase', 'used', 'expired')),
    purchase_id uuid NOT NULL REFERENCES billing_purchase,
    transfer_id uuid NOT NULL,
    session_id  uuid,
    minutes     int NOT NULL,
    at          timestamptz NOT NULL
  );
  CREATE INDEX billing_journal_of_purchase ON billing_journal (purchase_id);
  COMMENT ON COLUMN billing_journal.transfer_id IS 'the fact in the ledger that this entry follows';

  -- Debits are positive, credits negative. 'stripe': what Stripe owes us; 'unearned': what we owe families in lessons.
  CREATE TABLE billing_posting (
    journal_id uuid NOT NULL REFERENCES billing_journal,
    line       smallint NOT NULL,
    account    text NOT NULL CONSTRAINT billing_posting_account CHECK (account IN ('stripe', 'unearned', 'earned', 'lapsed')),
    cents      int NOT NULL CONSTRAINT billing_posting_moves_something CHECK (cents <> 0),
    PRIMARY KEY (journal_id, line)
  );

  CREATE FUNCTION billing_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'TT409', CONSTRAINT = 'billing_append_only';
  END $$;
  CREATE TRIGGER billing_journal_append_only BEFORE UPDATE OR DELETE ON billing_journal
    FOR EACH ROW EXECUTE FUNCTION billing_is_append_only();
  CREATE TRIGGER billing_posting_append_only BEFORE UPDATE OR DELETE ON billing_posting
    FOR EACH ROW EXECUTE FUNCTION billing_is_append_only();

  CREATE FUNCTION billing_postings_balance() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM added GROUP BY journal_id HAVING sum(cents) <> 0) THEN
      RAISE EXCEPTION 'postings of an entry must sum to zero'
        USING ERRCODE = 'TT409', CONSTRAINT = 'billing_postings_sum_to_zero';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER billing_posting_balance AFTER INSERT ON billing_posting REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION billing_postings_balance();
`;

const RULES = `
  INSERT INTO platform_rule (lib, effective_at, "values") VALUES ('billing', '2020-01-01', '{
    "checkoutOpenMinutes": 1435, "checkoutForReservationMinutes": 35, "sweepLookBackDays": 3 }');
`;

const DEFAULT_PACKS = `
  INSERT INTO billing_pack (code, name, minutes, bonus_minutes, price_cents, sold_from) VALUES
    ('starter', 'Starter', 60, 0, 4500, '2020-01-01'),
    ('steady', 'Steady', 180, 0, 12600, '2020-01-01'),
    ('semester', 'Semester', 600, 30, 39000, '2020-01-01');
`;
