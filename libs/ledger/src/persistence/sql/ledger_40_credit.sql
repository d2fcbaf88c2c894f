-- Opens a lot of p_minutes; p_expires_at null = never. The lot's id is the id of the transfer that opened it.
-- Idempotent on p_key for (family, minutes, source, reference).
CREATE OR REPLACE FUNCTION ledger_credit(
  p_key text, p_family uuid, p_minutes int, p_source text, p_expires_at timestamptz, p_reference jsonb, p_at timestamptz
) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_hash bytea := ledger_input_hash('credit', p_family::text, p_minutes::text, p_source, p_reference::text);
  v_account ledger_family_account;
  v_id uuid;
BEGIN
  PERFORM ledger_require_positive(p_minutes);
  v_account := ledger_lock(p_family, p_at);
  v_id := ledger_replay(p_key, v_hash);
  IF v_id IS NOT NULL THEN
    RETURN v_id;
  END IF;
  PERFORM ledger_expire_lapsed(v_account);

  INSERT INTO ledger_lot (id, family_id, source, minutes, expires_at, reference, opened_at)
  VALUES (uuidv7(), p_family, p_source, p_minutes, p_expires_at, coalesce(p_reference, '{}'), v_account.last_at)
  RETURNING id INTO v_id;
  RETURN ledger_post(v_account, p_key, v_hash, 'credit', NULL, p_reference, ARRAY[
    ROW(CASE p_source WHEN 'purchase' THEN 'purchased' ELSE 'granted' END, NULL, v_id, -p_minutes),
    ROW('available', p_family, v_id, p_minutes)]::ledger_line[], v_id);
END $$;

-- A credit that costs nothing (an apology, an outage): expires as the dated rules say.
CREATE OR REPLACE FUNCTION ledger_grant(
  p_key text, p_family uuid, p_minutes int, p_reference jsonb, p_at timestamptz
) RETURNS uuid
LANGUAGE sql AS $$
  SELECT ledger_credit(p_key, p_family, p_minutes, 'grant', ledger_expiry('grant', p_at), p_reference, p_at);
$$;
