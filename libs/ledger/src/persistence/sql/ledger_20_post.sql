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

-- The only writer of the books: from the lines of one transfer follow the entries and every stored balance
-- (family account, lots, parts of the hold), so that they cannot disagree. The caller holds the account's lock
-- (p_account is what ledger_lock answered). `debt` is what the family owes: its balance grows as its entries fall.
CREATE OR REPLACE FUNCTION ledger_post(
  p_account ledger_family_account, p_key text, p_hash bytea, p_kind text, p_hold uuid, p_reference jsonb,
  p_lines ledger_line[], p_id uuid DEFAULT uuidv7()
) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_after ledger_family_account;
  v_lines ledger_line[] := p_lines;
BEGIN
  IF p_account.debt > 0 THEN
    v_lines := ledger_pay_debt_first(p_account.family_id, p_account.debt, p_lines);
  END IF;

  UPDATE ledger_family_account a
  SET available = a.available + d.available, held = a.held + d.held, set_aside = a.set_aside + d.set_aside,
      frozen = a.frozen + d.frozen, debt = a.debt - d.debt, transfers = a.transfers + 1, last_at = p_account.last_at
  FROM (
    SELECT coalesce(sum(minutes) FILTER (WHERE account = 'available'), 0)::int AS available,
           coalesce(sum(minutes) FILTER (WHERE account = 'held'), 0)::int AS held,
           coalesce(sum(minutes) FILTER (WHERE account = 'set_aside'), 0)::int AS set_aside,
           coalesce(sum(minutes) FILTER (WHERE account = 'frozen'), 0)::int AS frozen,
           coalesce(sum(minutes) FILTER (WHERE account = 'debt'), 0)::int AS debt
    FROM unnest(v_lines)
  ) d
  WHERE a.family_id = p_account.family_id
  RETURNING a.* INTO v_after;

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
  SELECT p_id, row_number() OVER (), account, owner_id, lot_id, minutes FROM unnest(v_lines) WHERE minutes <> 0;
  IF NOT FOUND THEN   -- nothing was left to move: the key is remembered, nobody needs to hear of it
    RETURN p_id;
  END IF;

  UPDATE ledger_lot l
  SET available = l.available + d.available, held = l.held + d.held, set_aside = l.set_aside + d.set_aside,
      frozen = l.frozen + d.frozen, refunded = l.refunded + d.refunded
  FROM (
    SELECT lot_id,
           coalesce(sum(minutes) FILTER (WHERE account = 'available'), 0)::int AS available,
           coalesce(sum(minutes) FILTER (WHERE account = 'held'), 0)::int AS held,
           coalesce(sum(minutes) FILTER (WHERE account = 'set_aside'), 0)::int AS set_aside,
           coalesce(sum(minutes) FILTER (WHERE account = 'frozen'), 0)::int AS frozen,
           coalesce(sum(minutes) FILTER (WHERE account = 'refunded'), 0)::int AS refunded
    FROM unnest(v_lines) GROUP BY lot_id
  ) d
  WHERE l.id = d.lot_id;

  IF p_kind = 'hold' THEN
    INSERT INTO ledger_hold_part AS part (hold_id, lot_id, held)
    SELECT p_hold, lot_id, minutes FROM unnest(v_lines) WHERE account = 'held'
    ON CONFLICT (hold_id, lot_id) DO UPDATE SET held = part.held + excluded.held;
  ELSIF p_hold IS NOT NULL THEN
    UPDATE ledger_hold_part part SET held = part.held + d.minutes
    FROM (SELECT lot_id, sum(minutes)::int AS minutes FROM unnest(v_lines) WHERE account = 'held' GROUP BY lot_id) d
    WHERE part.hold_id = p_hold AND part.lot_id = d.lot_id;
  END IF;

  PERFORM outbox_append('ledger.balance-changed.v1', jsonb_build_object('familyId', v_after.family_id), v_after.last_at);
  RETURN p_id;
END $$;
