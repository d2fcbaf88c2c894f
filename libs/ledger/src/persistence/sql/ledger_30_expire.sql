-- Takes what lies unspent in lapsed lots of a locked family out of its balance. Every other function calls it first,
-- so nothing is ever spent after its expiry, whether the job ran or not.
CREATE OR REPLACE FUNCTION ledger_expire_lapsed(p_account ledger_family_account) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  v_lines ledger_line[];
  v_seq int;
BEGIN
  SELECT array_agg(line) INTO v_lines
  FROM ledger_lot l
  CROSS JOIN LATERAL (VALUES
    (ROW('available', l.family_id, l.id, -l.available)::ledger_line),
    (ROW('expired', NULL, l.id, l.available)::ledger_line)) AS v (line)
  WHERE l.family_id = p_account.family_id AND l.is_spendable AND l.expires_at <= p_account.last_at;
  IF v_lines IS NULL THEN
    RETURN 0;
  END IF;
  SELECT transfers + 1 INTO v_seq FROM ledger_family_account WHERE family_id = p_account.family_id;
  PERFORM ledger_post(
    p_account, 'expire:' || p_account.family_id || ':' || v_seq, ledger_input_hash('expire'), 'expire', NULL, NULL, v_lines);
  RETURN cardinality(v_lines) / 2;
END $$;

-- The job: expires lapsed lots of at most p_limit families and says how many lots it took. A family that is busy is
-- skipped rather than waited for (whoever works on it expires its lots); call again until it answers 0.
CREATE OR REPLACE FUNCTION ledger_expire(p_at timestamptz, p_limit int) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  v_account ledger_family_account;
  v_lots int := 0;
BEGIN
  FOR v_account IN
    SELECT a.* FROM ledger_family_account a
    WHERE a.family_id IN (
      SELECT l.family_id FROM ledger_lot l WHERE l.is_spendable AND l.expires_at <= p_at ORDER BY l.expires_at LIMIT p_limit)
    ORDER BY a.family_id
    FOR NO KEY UPDATE SKIP LOCKED
  LOOP
    v_account.last_at := greatest(v_account.last_at, p_at);
    v_lots := v_lots + ledger_expire_lapsed(v_account);
  END LOOP;
  RETURN v_lots;
END $$;
