CREATE OR REPLACE FUNCTION ledger_lock_lot(p_lot uuid, p_at timestamptz) RETURNS ledger_family_account
LANGUAGE plpgsql AS $$
DECLARE
  v_family uuid;
BEGIN
  SELECT family_id INTO v_family FROM ledger_lot WHERE id = p_lot;   -- never changes: read before the lock
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such lot' USING ERRCODE = 'TT404', CONSTRAINT = 'ledger_lot_missing';
  END IF;
  RETURN ledger_lock(v_family, p_at);
END $$;

CREATE OR REPLACE FUNCTION ledger_require_in_lot(p_there int, p_minutes int) RETURNS void
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF p_minutes > p_there THEN
    RAISE EXCEPTION 'the lot has not that many minutes' USING ERRCODE = 'TT409', CONSTRAINT = 'ledger_not_enough_in_lot',
      DETAIL = jsonb_build_object('lotMinutes', p_there)::text;
  END IF;
END $$;

-- What of a lot can still be paid back: neither paid back before nor about to be. Less than what is available where a
-- clawback already took the money of minutes that were held then.
CREATE OR REPLACE FUNCTION ledger_refundable(p_lot ledger_lot) RETURNS int
LANGUAGE sql IMMUTABLE AS $$
  SELECT p_lot.minutes - p_lot.refunded - p_lot.set_aside;
$$;

-- A refund of unspent minutes of one lot begins: they can't be spent while the money is on its way.
-- Idempotent on p_key for (lot, minutes). Refused: ledger_not_enough_in_lot.
CREATE OR REPLACE FUNCTION ledger_set_aside(p_key text, p_lot uuid, p_minutes int, p_at timestamptz) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_hash bytea := ledger_input_hash('set_aside', p_lot::text, p_minutes::text);
  v_account ledger_family_account;
  v_id uuid;
BEGIN
  PERFORM ledger_require_positive(p_minutes);
  v_account := ledger_lock_lot(p_lot, p_at);
  v_id := ledger_replay(p_key, v_hash);
  IF v_id IS NOT NULL THEN
    RETURN v_id;
  END IF;
  PERFORM ledger_expire_lapsed(v_account);
  PERFORM ledger_require_in_lot((SELECT least(available, ledger_refundable(l)) FROM ledger_lot l WHERE id = p_lot), p_minutes);
  RETURN ledger_post(v_account, p_key, v_hash, 'set_aside', NULL, NULL, ARRAY[
    ROW('available', v_account.family_id, p_lot, -p_minutes),
    ROW('set_aside', v_account.family_id, p_lot, p_minutes)]::ledger_line[]);
END $$;

-- A refund that was under way is decided: the minutes that were set aside leave the family, or go back to the lot; to its
-- frozen part while the lot is disputed. A lot that lapsed meanwhile keeps them no longer than the next expiry.
-- Idempotent on p_key for (kind, lot, minutes). Refused: ledger_not_enough_in_lot.
CREATE OR REPLACE FUNCTION ledger_decide_set_aside(p_kind text, p_key text, p_lot uuid, p_minutes int, p_at timestamptz)
RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_hash bytea := ledger_input_hash(p_kind, p_lot::text, p_minutes::text);
  v_account ledger_family_account;
  v_lot ledger_lot;
  v_id uuid;
  v_to ledger_line;
BEGIN
  PERFORM ledger_require_positive(p_minutes);
  v_account := ledger_lock_lot(p_lot, p_at);
  v_id := ledger_replay(p_key, v_hash);
  IF v_id IS NOT NULL THEN
    RETURN v_id;
  END IF;
  PERFORM ledger_expire_lapsed(v_account);
  SELECT * INTO v_lot FROM ledger_lot WHERE id = p_lot;
  PERFORM ledger_require_in_lot(v_lot.set_aside, p_minutes);
  v_to := CASE
    WHEN p_kind = 'refund' THEN ROW('refunded', NULL, p_lot, p_minutes)::ledger_line
    WHEN v_lot.is_disputed THEN ROW('frozen', v_account.family_id, p_lot, p_minutes)::ledger_line
    ELSE ROW('available', v_account.family_id, p_lot, p_minutes)::ledger_line
  END;
  RETURN ledger_post(v_account, p_key, v_hash, p_kind, NULL, NULL, ARRAY[
    ROW('set_aside', v_account.family_id, p_lot, -p_minutes)::ledger_line, v_to]);
END $$;

-- The money went back.
CREATE OR REPLACE FUNCTION ledger_refund(p_key text, p_lot uuid, p_minutes int, p_at timestamptz) RETURNS uuid
LANGUAGE sql AS $$
  SELECT ledger_decide_set_aside('refund', p_key, p_lot, p_minutes, p_at);
$$;

-- The refund did not happen.
CREATE OR REPLACE FUNCTION ledger_restore(p_key text, p_lot uuid, p_minutes int, p_at timestamptz) RETURNS uuid
LANGUAGE sql AS $$
  SELECT ledger_decide_set_aside('restore', p_key, p_lot, p_minutes, p_at);
$$;
