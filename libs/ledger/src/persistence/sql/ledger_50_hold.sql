-- Keeps p_minutes for the session p_hold: soonest-expiring lots first, on a tie granted before bought, then older
-- before younger; never-expiring last. A second hold (another key) on the same session adds to it.
-- Refused: ledger_debt_open, ledger_not_enough_minutes (detail: {"availableMinutes", "neededMinutes"}), ledger_hold_of_another_family.
-- Idempotent on p_key for (family, hold, minutes).
CREATE OR REPLACE FUNCTION ledger_hold(p_key text, p_family uuid, p_hold uuid, p_minutes int, p_at timestamptz) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_hash bytea := ledger_input_hash('hold', p_family::text, p_hold::text, p_minutes::text);
  v_account ledger_family_account;
  v_id uuid;
  v_lot record;
  v_left int := p_minutes;
  v_taken int;
  v_lines ledger_line[] := '{}';
BEGIN
  PERFORM ledger_require_positive(p_minutes);
  v_account := ledger_lock(p_family, p_at);
  v_id := ledger_replay(p_key, v_hash);
  IF v_id IS NOT NULL THEN
    RETURN v_id;
  END IF;
  IF v_account.debt > 0 THEN
    RAISE EXCEPTION 'minutes are owed' USING ERRCODE = 'TT409', CONSTRAINT = 'ledger_debt_open',
      DETAIL = jsonb_build_object('debtMinutes', v_account.debt)::text;
  END IF;
  PERFORM ledger_expire_lapsed(v_account);

  FOR v_lot IN
    SELECT id, available FROM ledger_lot WHERE family_id = p_family AND is_spendable
    ORDER BY expires_at NULLS LAST, source = 'purchase', id
  LOOP
    EXIT WHEN v_left = 0;
    v_taken := least(v_lot.available, v_left);
    v_left := v_left - v_taken;
    v_lines := v_lines || ARRAY[
      ROW('available', p_family, v_lot.id, -v_taken), ROW('held', p_family, v_lot.id, v_taken)]::ledger_line[];
  END LOOP;
  IF v_left > 0 THEN
    RAISE EXCEPTION 'not enough minutes' USING ERRCODE = 'TT409', CONSTRAINT = 'ledger_not_enough_minutes',
      DETAIL = jsonb_build_object('availableMinutes', p_minutes - v_left, 'neededMinutes', p_minutes)::text;
  END IF;

  INSERT INTO ledger_hold (id, family_id) VALUES (p_hold, p_family) ON CONFLICT (id) DO NOTHING;
  IF NOT FOUND AND NOT EXISTS (SELECT FROM ledger_hold WHERE id = p_hold AND family_id = p_family) THEN
    RAISE EXCEPTION 'held by another family' USING ERRCODE = 'TT409', CONSTRAINT = 'ledger_hold_of_another_family';
  END IF;
  RETURN ledger_post(v_account, p_key, v_hash, 'hold', p_hold, NULL, v_lines);
END $$;

-- Would a hold of p_minutes succeed? Locks the account, so that the answer stands until the transaction ends: for callers
-- whose transaction must go on where it would not.
CREATE OR REPLACE FUNCTION ledger_can_hold(p_family uuid, p_minutes int, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  v_account ledger_family_account := ledger_lock(p_family, p_at);
BEGIN
  RETURN v_account.debt = 0 AND (SELECT available >= p_minutes FROM ledger_balance(p_family, v_account.last_at));
END $$;
