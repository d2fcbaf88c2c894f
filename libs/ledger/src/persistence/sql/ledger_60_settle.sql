CREATE OR REPLACE FUNCTION ledger_lock_hold(p_hold uuid, p_at timestamptz) RETURNS ledger_family_account
LANGUAGE plpgsql AS $$
DECLARE
  v_family uuid;
BEGIN
  SELECT family_id INTO v_family FROM ledger_hold WHERE id = p_hold;   -- never changes: read before the lock
  IF NOT FOUND THEN
    RAISE EXCEPTION 'nothing was held' USING ERRCODE = 'TT404', CONSTRAINT = 'ledger_hold_missing';
  END IF;
  RETURN ledger_lock(v_family, p_at);
END $$;

-- Uses p_capture minutes up in the tutor's favour, soonest-expiring first, and returns p_release of what is left
-- (null = all of it) to the lots it came from, never-expiring first. What returns to a disputed lot is frozen with it.
CREATE OR REPLACE FUNCTION ledger_hold_lines(
  p_account ledger_family_account, p_hold uuid, p_capture int, p_tutor uuid, p_release int
) RETURNS ledger_line[]
LANGUAGE plpgsql AS $$
DECLARE
  v_part record;
  v_held int;
  v_from int := 0;      -- minutes of the hold in the lots before this one, in the order in which they are used up
  v_until int;
  v_kept_until int;     -- from here on the minutes return
  v_used int;
  v_back int;
  v_lines ledger_line[] := '{}';
BEGIN
  SELECT coalesce(sum(held), 0) INTO v_held FROM ledger_hold_part WHERE hold_id = p_hold;
  IF p_capture + coalesce(p_release, 0) > v_held THEN
    RAISE EXCEPTION 'more than was held' USING ERRCODE = 'TT409', CONSTRAINT = 'ledger_not_enough_held',
      DETAIL = jsonb_build_object('heldMinutes', v_held)::text;
  END IF;
  IF p_capture > 0 AND p_tutor IS NULL THEN
    RAISE EXCEPTION 'somebody must have delivered them' USING ERRCODE = 'TT422', CONSTRAINT = 'ledger_tutor_missing';
  END IF;
  v_kept_until := CASE WHEN p_release IS NULL THEN p_capture ELSE v_held - p_release END;

  FOR v_part IN
    SELECT part.lot_id, part.held, lot.is_disputed
    FROM ledger_hold_part part JOIN ledger_lot lot ON lot.id = part.lot_id
    WHERE part.hold_id = p_hold AND part.held > 0
    ORDER BY lot.expires_at NULLS LAST, lot.source = 'purchase', lot.id
  LOOP
    v_until := v_from + v_part.held;
    v_used := greatest(0, least(p_capture, v_until) - v_from);
    v_back := greatest(0, v_until - greatest(v_kept_until, v_from));
    v_lines := v_lines || ARRAY[
      ROW('held', p_account.family_id, v_part.lot_id, -(v_used + v_back)),
      ROW('delivered', p_tutor, v_part.lot_id, v_used),
      ROW(CASE WHEN v_part.is_disputed THEN 'frozen' ELSE 'available' END, p_account.family_id, v_part.lot_id, v_back)
    ]::ledger_line[];
    v_from := v_until;
  END LOOP;
  RETURN v_lines;
END $$;

-- Only the held part survives its lot's expiry: released after it, it lives on for a while (dated rule), together with
-- whatever else of that lot still lives on. p_extend lengthens every lot that something returned to.
CREATE OR REPLACE FUNCTION ledger_prolong_returned(p_lines ledger_line[], p_at timestamptz, p_extend interval) RETURNS void
LANGUAGE sql AS $$
  UPDATE ledger_lot l
  SET has_lapsed = l.has_lapsed OR l.expires_at <= p_at,
      expires_at = greatest(
        l.expires_at + coalesce(p_extend, interval '0'),
        CASE WHEN l.has_lapsed OR l.expires_at <= p_at THEN p_at + ledger_rule_days('releasedLivesOnDays', p_at) END)
  WHERE l.id IN (SELECT lot_id FROM unnest(p_lines) WHERE account IN ('available', 'frozen') AND minutes > 0)
    AND l.expires_at IS NOT NULL
    AND (p_extend IS NOT NULL OR l.has_lapsed OR l.expires_at <= p_at);
$$;

-- Uses up p_minutes of the hold for the tutor. Idempotent on p_key for (hold, minutes, tutor).
-- Refused: ledger_not_enough_held (detail: {"heldMinutes"}), ledger_hold_missing.
CREATE OR REPLACE FUNCTION ledger_capture(p_key text, p_hold uuid, p_minutes int, p_tutor uuid, p_at timestamptz) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_hash bytea := ledger_input_hash('capture', p_hold::text, p_minutes::text, p_tutor::text);
  v_account ledger_family_account;
  v_id uuid;
BEGIN
  PERFORM ledger_require_positive(p_minutes);
  v_account := ledger_lock_hold(p_hold, p_at);
  v_id := ledger_replay(p_key, v_hash);
  IF v_id IS NOT NULL THEN
    RETURN v_id;
  END IF;
  PERFORM ledger_expire_lapsed(v_account);
  RETURN ledger_post(v_account, p_key, v_hash, 'capture', p_hold, NULL,
    ledger_hold_lines(v_account, p_hold, p_minutes, p_tutor, 0));
END $$;

-- Returns p_minutes (null = all that is left, which may be nothing) to the lots they came from; p_extend lengthens the
-- lots by the time the minutes were kept from the family. Idempotent on p_key for (hold, minutes).
CREATE OR REPLACE FUNCTION ledger_release(
  p_key text, p_hold uuid, p_minutes int, p_at timestamptz, p_extend interval DEFAULT NULL
) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_hash bytea := ledger_input_hash('release', p_hold::text, p_minutes::text);
  v_account ledger_family_account;
  v_id uuid;
  v_lines ledger_line[];
BEGIN
  IF p_minutes IS NOT NULL THEN
    PERFORM ledger_require_positive(p_minutes);
  END IF;
  v_account := ledger_lock_hold(p_hold, p_at);
  v_id := ledger_replay(p_key, v_hash);
  IF v_id IS NOT NULL THEN
    RETURN v_id;
  END IF;
  PERFORM ledger_expire_lapsed(v_account);
  v_lines := ledger_hold_lines(v_account, p_hold, 0, NULL, p_minutes);
  PERFORM ledger_prolong_returned(v_lines, v_account.last_at, p_extend);
  RETURN ledger_post(v_account, p_key, v_hash, 'release', p_hold,
    CASE WHEN p_extend IS NOT NULL THEN jsonb_build_object('extendedSeconds', extract(epoch FROM p_extend)::bigint) END, v_lines);
END $$;

-- Captures p_capture_minutes (0 is allowed) and returns the rest, as one transfer.
-- Idempotent on p_key for (hold, minutes, tutor).
CREATE OR REPLACE FUNCTION ledger_settle(
  p_key text, p_hold uuid, p_capture_minutes int, p_tutor uuid, p_at timestamptz
) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_hash bytea := ledger_input_hash('settle', p_hold::text, p_capture_minutes::text, p_tutor::text);
  v_account ledger_family_account;
  v_id uuid;
  v_lines ledger_line[];
BEGIN
  IF p_capture_minutes IS DISTINCT FROM 0 THEN
    PERFORM ledger_require_positive(p_capture_minutes);
  END IF;
  v_account := ledger_lock_hold(p_hold, p_at);
  v_id := ledger_replay(p_key, v_hash);
  IF v_id IS NOT NULL THEN
    RETURN v_id;
  END IF;
  PERFORM ledger_expire_lapsed(v_account);
  v_lines := ledger_hold_lines(v_account, p_hold, p_capture_minutes, p_tutor, NULL);
  PERFORM ledger_prolong_returned(v_lines, v_account.last_at, NULL);
  RETURN ledger_post(v_account, p_key, v_hash, 'settle', p_hold, NULL, v_lines);
END $$;
