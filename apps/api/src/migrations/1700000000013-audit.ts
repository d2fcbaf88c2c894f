import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit trail: what was done (`platform_audit`) and the chain over it (`platform_audit_link`), both append-only.
 * A row joins the chain while its transaction commits, so that acts wait for each other for the commit alone and never
 * for the work before it. What is hashed is frozen: rows of today must verify for as long as they are kept.
 */
export class Audit1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(CHAIN);
    await runner.query(APPEND_ONLY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE platform_audit_head, platform_audit_link, platform_audit;
      DROP FUNCTION platform_audit_chain, platform_audit_field, platform_audit_refuse_change, platform_audit_head_moves_on;
    `);
  }
}

const TABLES = `
  CREATE TABLE platform_audit (
    id           uuid PRIMARY KEY DEFAULT uuidv7(),
    at           timestamptz NOT NULL,
    -- Null where no person acted: a schedule, a command on the server.
    actor_id     uuid,
    action       text NOT NULL,
    subject_type text NOT NULL,
    subject_id   text NOT NULL,
    reason       text,
    -- Ids and facts; never a name, an address or a secret: these rows outlive the people in them.
    facts        jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT platform_audit_action_shape CHECK (action ~ '^[a-z]+\\.[a-z][a-z0-9-]*$'),
    CONSTRAINT platform_audit_texts_short CHECK (
      length(subject_type) <= 60 AND length(subject_id) <= 120 AND length(reason) <= 4000)
  );
  CREATE INDEX platform_audit_of_actor ON platform_audit (actor_id, id);
  CREATE INDEX platform_audit_of_subject ON platform_audit (subject_id, id);
  CREATE INDEX platform_audit_of_action ON platform_audit (action, id);

  CREATE TABLE platform_audit_link (
    position bigint PRIMARY KEY CONSTRAINT platform_audit_link_from_one CHECK (position > 0),
    entry_id uuid NOT NULL REFERENCES platform_audit,
    -- sha256 over the hash of the position before and the row itself.
    hash     bytea NOT NULL,
    CONSTRAINT platform_audit_link_once UNIQUE (entry_id),
    CONSTRAINT platform_audit_link_sha256 CHECK (length(hash) = 32)
  );

  -- How far the chain goes: one row, so that cutting off its end shows. Its lock is what puts the acts in one order.
  CREATE TABLE platform_audit_head (
    is_the_one boolean PRIMARY KEY DEFAULT true CONSTRAINT platform_audit_head_single CHECK (is_the_one),
    position   bigint NOT NULL,
    hash       bytea NOT NULL
  );
  INSERT INTO platform_audit_head (position, hash) VALUES (0, decode(repeat('00', 32), 'hex'));
`;

const CHAIN = `
  -- The length goes before each value, so that no two rows read alike.
  CREATE FUNCTION platform_audit_field(p_value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN p_value IS NULL THEN '-' ELSE octet_length(p_value) || ':' || p_value END || ','
  $$;

  CREATE FUNCTION platform_audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    head platform_audit_head;
    next_hash bytea;
  BEGIN
    SELECT * INTO STRICT head FROM platform_audit_head FOR UPDATE;
    next_hash := sha256(head.hash || convert_to(
      platform_audit_field((head.position + 1)::text)
      || platform_audit_field(NEW.id::text)
      || platform_audit_field(to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
      || platform_audit_field(NEW.actor_id::text)
      || platform_audit_field(NEW.action)
      || platform_audit_field(NEW.subject_type)
      || platform_audit_field(NEW.subject_id)
      || platform_audit_field(NEW.reason)
      || platform_audit_field(NEW.facts::text), 'UTF8'));
    INSERT INTO platform_audit_link (position, entry_id, hash) VALUES (head.position + 1, NEW.id, next_hash);
    UPDATE platform_audit_head SET position = head.position + 1, hash = next_hash;
    RETURN NULL;
  END $$;

  CREATE CONSTRAINT TRIGGER platform_audit_joins_chain AFTER INSERT ON platform_audit
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform_audit_chain();
`;

const APPEND_ONLY = `
  CREATE FUNCTION platform_audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'TT409', CONSTRAINT = 'platform_audit_append_only';
  END $$;

  CREATE FUNCTION platform_audit_head_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.position <> OLD.position + 1 THEN
      RAISE EXCEPTION 'the audit trail only grows' USING ERRCODE = 'TT409', CONSTRAINT = 'platform_audit_append_only';
    END IF;
    RETURN NEW;
  END $$;

  CREATE TRIGGER platform_audit_append_only BEFORE UPDATE OR DELETE ON platform_audit
    FOR EACH ROW EXECUTE FUNCTION platform_audit_refuse_change();
  CREATE TRIGGER platform_audit_no_truncate BEFORE TRUNCATE ON platform_audit
    FOR EACH STATEMENT EXECUTE FUNCTION platform_audit_refuse_change();
  CREATE TRIGGER platform_audit_link_append_only BEFORE UPDATE OR DELETE ON platform_audit_link
    FOR EACH ROW EXECUTE FUNCTION platform_audit_refuse_change();
  CREATE TRIGGER platform_audit_link_no_truncate BEFORE TRUNCATE ON platform_audit_link
    FOR EACH STATEMENT EXECUTE FUNCTION platform_audit_refuse_change();
  CREATE TRIGGER platform_audit_head_moves_on BEFORE UPDATE ON platform_audit_head
    FOR EACH ROW EXECUTE FUNCTION platform_audit_head_moves_on();
  CREATE TRIGGER platform_audit_head_stays BEFORE DELETE ON platform_audit_head
    FOR EACH ROW EXECUTE FUNCTION platform_audit_refuse_change();
  CREATE TRIGGER platform_audit_head_no_truncate BEFORE TRUNCATE ON platform_audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION platform_audit_refuse_change();
`;
