-- The bank disputes the payment of a lot: what is unspent of it is frozen, and what comes back to it later is too.
-- Idempotent on p_key for (lot). Refused: ledger_lot_disputed.
CREATE OR REPLACE FUNCTION ledger_freeze(p_key text, p_lot uuid, p_at timestamptz) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_hash bytea := ledger_input_hash('freeze', p_lot::text);
  v_account ledger_family_account;
  v_lot ledger_lot;
  v_id uuid;
BEGIN
  v_account := ledger_lock_lot(p_lot, p_at);
  v_id := ledger_replay(p_key, v_hash);
  IF v_id IS NOT NULL THEN
    RETURN v_id;
  END IF;
  PERFORM ledger_expire_lapsed(v_account);
  UPDATE ledger_lot SET is_disputed = true WHERE id = p_lot AND NOT is_disputed RETURNING * INTO v_lot;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the lot is disputed already' USING ERRCODE = 'TT409', CONSTRAINT = 'ledger_lot_disputed';
  END IF;
  RETURN ledger_post(v_account, p_key, v_hash, 'freeze', NULL, NULL, ARRAY[
    ROW('available', v_account.family_id, p_lot, -v_lot.available),
    ROW('frozen', v_account.family_id, p_lot, v_lot.available)]::ledger_line[]);
END $$;

CREATE OR REPLACE FUNCTION ledger_end_dispute(p_lot uuid) RETURNS ledger_lot
LANGUAGE plpgsql AS $$
DECLARE
  v_lot ledger_lot;
BEGIN
  UPDATE ledger_lot SET is_disputed = false WHERE id = p_lot AND is_disputed RETURNING * INTO v_lot;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the lot is not disputed' USING ERRCODE = 'TT409', CONSTRAINT = 'ledger_lot_not_disputed';
  END IF;
  RETURN v_lot;
END $$;

-- The dispute was won: the frozen minutes can be spent again.
CREATE OR REPLACE FUNCTION ledger_thaw(p_key text, p_lot uuid, p_at timestamptz) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_hash bytea := ledger_input_hash('thaw', p_lot::text);
  v_account ledger_family_account;
  v_lot ledger_lot;
  v_id uuid;
BEGIN
  v_account := ledger_lock_lot(p_lot, p_at);
  v_id := ledger_replay(p_key, v_hash);
  IF v_id IS NOT NULL THEN
    RETURN v_id;
  END IF;
  PERFORM ledger_expire_lapsed(v_account);
  v_lot := ledger_end_dispute(p_lot);
  RETURN ledger_post(v_account, p_key, v_hash, 'thaw', NULL, NULL, ARRAY[
    ROW('frozen', v_account.family_id, p_lot, -v_lot.frozen),
    ROW('available', v_account.family_id, p_lot, v_lot.frozen)]::ledger_line[]);
END $$;

-- The dispute was lost: p_minutes of the lot are taken back, from its frozen minutes first. What it can't give any more
-- (used, or held for a session) is the family's debt, which is paid at once with what else the family can spend, and
-- later with whatever comes in or comes back; until then nothing new can be held. The rest of the lot thaws.
-- A refund under way is decided first: what is set aside can't be taken back as well.
-- Idempotent on p_key for (lot, minutes).
CREATE OR REPLACE FUNCTION ledger_claw_back(p_key text, p_lot uuid, p_minutes int, p_at timestamptz) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_hash bytea := ledger_input_hash('claw_back', p_lot::text, p_minutes::text);
  v_account ledger_family_account;
  v_family uuid;
  v_lot ledger_lot;
  v_other record;
  v_id uuid;
  v_frozen int;
  v_short int;
  v_paid int;
  v_lines ledger_line[];
BEGIN
  PERFORM ledger_require_positive(p_minutes);
  v_account := ledger_lock_lot(p_lot, p_at);
  v_family := v_account.family_id;
  v_id := ledger_replay(p_key, v_hash);
  IF v_id IS NOT NULL THEN
    RETURN v_id;
  END IF;
  PERFORM ledger_expire_lapsed(v_account);
  v_lot := ledger_end_dispute(p_lot);
  PERFORM ledger_require_in_lot(ledger_refundable(v_lot), p_minutes);

  v_frozen := least(v_lot.frozen, p_minutes);
  v_short := p_minutes - v_frozen;
  v_lines := ARRAY[
    ROW('frozen', v_family, p_lot, -v_lot.frozen),
    ROW('available', v_family, p_lot, v_lot.frozen - v_frozen),
    ROW('debt', v_family, p_lot, -v_short),
    ROW('refunded', NULL, p_lot, p_minutes)]::ledger_line[];
  FOR v_other IN
    SELECT id, available FROM ledger_lot WHERE family_id = v_family AND is_spendable
    ORDER BY expires_at NULLS LAST, source = 'purchase', id
  LOOP
    EXIT WHEN v_short = 0;
    v_paid := least(v_other.available, v_short);
    v_short := v_short - v_paid;
    v_lines := v_lines || ARRAY[
      ROW('available', v_family, v_other.id, -v_paid), ROW('debt', v_family, v_other.id, v_paid)]::ledger_line[];
  END LOOP;
  RETURN ledger_post(v_account, p_key, v_hash, 'claw_back', NULL, NULL, v_lines);
END $$;
