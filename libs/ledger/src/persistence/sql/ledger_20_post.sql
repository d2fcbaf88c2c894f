-- Minutes on their way to `available` pay the family's debt first.
CREATE OR REPLACE FUNCTION ledger_pay_debt_first(p_family uuid, p_debt int, p_lines ledger_line[]) RETURNS ledger_line[]
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  v_debt int := p_debt;
  v_line ledger_line;
  v_paid int;
  v_lines ledger_line[] := '{}';
BEGIN
  FOREACH v_line IN ARRAY p_lines LOOP
    IF v_line.account = 'available' AND v_line.minutes > 0 AND v_debt > 0 THEN
      v_paid := least(v_line.minutes, v_debt);
      v_debt := v_debt - v_paid;
      v_line.minutes := v_line.minutes - v_paid;
      v_lines := v_lines || ROW('debt', p_family, v_line.lot_id, v_paid)::ledger_line;
    END IF;
    v_lines := v_lines || v_line;
  END LOOP;
  RETURN v_lines;
END $$;

-- What one transfer does to one lot, and to the part of the hold that lies in it.
CREATE OR REPLACE FUNCTION ledger_move_in_lot(
  p_lot uuid, p_available int, p_held int, p_set_aside int, p_frozen int, p_refunded int, p_kind text, p_hold uuid
) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ledger_lot
  SET available = available + p_available, held = held + p_held, set_aside = set_aside + p_set_aside,
      frozen = frozen + p_frozen, refunded = refunded + p_refunded
  WHERE id = p_lot;
  IF p_kind = 'hold' THEN
    INSERT INTO ledger_hold_part AS part (hold_id, lot_id, held) VALUES (p_hold, p_lot, p_held)
    ON CONFLICT (hold_id, lot_id) DO UPDATE SET held = part.held + excluded.held;
  ELSIF p_held <> 0 THEN
    UPDATE ledger_hold_part SET held = held + p_held WHERE hold_id = p_hold AND lot_id = p_lot;
  END IF;
END $$;

-- The only writer of the books: from the lines of one transfer follow the entries and every stored balance
-- (family account, lots, parts of the hold), so that they cannot disagree. Lines of one lot stand together. The caller
-- holds the account's lock (p_account is what ledger_lock answered). `debt` is what the family owes: its balance grows
-- as its entries fall. Sums are made in a loop: joins with the lines were planned anew on every call, at twice the time.
CREATE OR REPLACE FUNCTION ledger_post(
  p_account ledger_family_account, p_key text, p_hash bytea, p_kind text, p_hold uuid, p_reference jsonb,
  p_lines ledger_line[], p_id uuid DEFAULT uuidv7()
) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_after ledger_family_account;
  v_lines ledger_line[] := p_lines;
  v_line ledger_line;
  v_sum int[] := '{0,0,0,0,0}';   -- available, held, set aside, frozen, debt of the family
  v_lot uuid;
  v_in_lot int[] := '{0,0,0,0,0}';   -- available, held, set aside, frozen, refunded of v_lot
  v_place int;
BEGIN
  IF p_account.debt > 0 THEN
    v_lines := ledger_pay_debt_first(p_account.family_id, p_account.debt, p_lines);
  END IF;

  FOREACH v_line IN ARRAY v_lines LOOP
    IF v_line.lot_id <> v_lot AND v_in_lot <> '{0,0,0,0,0}' THEN
      PERFORM ledger_move_in_lot(v_lot, v_in_lot[1], v_in_lot[2], v_in_lot[3], v_in_lot[4], v_in_lot[5], p_kind, p_hold);
      v_in_lot := '{0,0,0,0,0}';
    END IF;
    v_lot := v_line.lot_id;
    v_place := array_position('{available,held,set_aside,frozen,debt}'::text[], v_line.account);
    IF v_place IS NOT NULL THEN
      v_sum[v_place] := v_sum[v_place] + v_line.minutes;
    END IF;
    v_place := array_position('{available,held,set_aside,frozen,refunded}'::text[], v_line.account);
    IF v_place IS NOT NULL THEN
      v_in_lot[v_place] := v_in_lot[v_place] + v_line.minutes;
    END IF;
  END LOOP;
  IF v_in_lot <> '{0,0,0,0,0}' THEN
    PERFORM ledger_move_in_lot(v_lot, v_in_lot[1], v_in_lot[2], v_in_lot[3], v_in_lot[4], v_in_lot[5], p_kind, p_hold);
  END IF;

  UPDATE ledger_family_account
  SET available = available + v_sum[1], held = held + v_sum[2], set_aside = set_aside + v_sum[3],
      frozen = frozen + v_sum[4], debt = debt - v_sum[5], transfers = transfers + 1, last_at = p_account.last_at
  WHERE family_id = p_account.family_id
  RETURNING * INTO v_after;

  INSERT INTO ledger_transfer (
    id, key, input_hash, kind, family_id, family_seq, hold_id, reference, at,
    available_after, held_after, set_aside_after, frozen_after, debt_after)
  VALUES (
    p_id, p_key, p_hash, p_kind, v_after.family_id, v_after.transfers, p_hold, coalesce(p_reference, '{}'), v_after.last_at,
    v_after.available, v_after.held, v_after.set_aside, v_after.frozen, v_after.debt)
  ON CONFLICT (key) DO NOTHING;
  IF NOT FOUND THEN   -- another family used it at the same moment
    RAISE EXCEPTION 'the key was used for another transfer' USING ERRCODE = 'TT409', CONSTRAINT = 'ledger_key_reused';
  END IF;

  INSERT INTO ledger_entry (transfer_id, line, account, owner_id, lot_id, minutes)
  SELECT p_id, line, account, owner_id, lot_id, minutes
  FROM unnest(v_lines) WITH ORDINALITY AS l (account, owner_id, lot_id, minutes, line) WHERE minutes <> 0;
  IF FOUND THEN   -- else nothing was left to move: the key is remembered, and nobody needs to hear of it
    PERFORM outbox_append('ledger.balance-changed.v1', jsonb_build_object('familyId', v_after.family_id), v_after.last_at);
  END IF;
  RETURN p_id;
END $$;
