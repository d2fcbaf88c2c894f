CREATE OR REPLACE FUNCTION ledger_open_family(p_family uuid) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO ledger_family_account (family_id) VALUES (p_family) ON CONFLICT DO NOTHING;
$$;

-- Every path into the books begins here: the family's account row is locked before anything is read or decided.
-- An account that nobody opened yet opens empty. `last_at` of the answer is the posting time: never before the
-- family's last transfer.
CREATE OR REPLACE FUNCTION ledger_lock(p_family uuid, p_at timestamptz) RETURNS ledger_family_account
LANGUAGE plpgsql AS $$
DECLARE
  v_account ledger_family_account;
BEGIN
  IF p_at IS NULL THEN
    RAISE EXCEPTION 'a transfer needs its time' USING ERRCODE = 'TT422', CONSTRAINT = 'ledger_time_missing';
  END IF;
  SELECT * INTO v_account FROM ledger_family_account WHERE family_id = p_family FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    PERFORM ledger_open_family(p_family);
    SELECT * INTO v_account FROM ledger_family_account WHERE family_id = p_family FOR NO KEY UPDATE;
  END IF;
  v_account.last_at := greatest(v_account.last_at, p_at);
  RETURN v_account;
END $$;

-- What identifies an input for the idempotency key. Times stay outside: a retry comes later than the first try.
CREATE OR REPLACE FUNCTION ledger_input_hash(VARIADIC p_input text[]) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to(to_jsonb(p_input)::text, 'UTF8'));
$$;

-- The transfer that this key already made, or null; another input under the same key is refused.
CREATE OR REPLACE FUNCTION ledger_replay(p_key text, p_hash bytea) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid;
  v_hash bytea;
BEGIN
  SELECT id, input_hash INTO v_id, v_hash FROM ledger_transfer WHERE key = p_key;
  IF v_hash <> p_hash THEN
    RAISE EXCEPTION 'the key was used for another transfer' USING ERRCODE = 'TT409', CONSTRAINT = 'ledger_key_reused';
  END IF;
  RETURN v_id;
END $$;

CREATE OR REPLACE FUNCTION ledger_require_positive(p_minutes int) RETURNS void
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF p_minutes IS NULL OR p_minutes <= 0 THEN
    RAISE EXCEPTION 'minutes must be a positive whole number'
      USING ERRCODE = 'TT422', CONSTRAINT = 'ledger_minutes_not_positive';
  END IF;
END $$;

-- A number of days from the dated rules that stood at p_at; null where the rule says "never".
CREATE OR REPLACE FUNCTION ledger_rule_days(p_name text, p_at timestamptz) RETURNS interval
LANGUAGE sql STABLE AS $$
  SELECT make_interval(days => (r.values ->> p_name)::int)
  FROM platform_rule r
  WHERE r.lib = 'ledger' AND r.effective_at <= p_at
  ORDER BY r.effective_at DESC, r.version DESC
  LIMIT 1;
$$;

-- When minutes of this source that are credited at p_at expire; null = never.
CREATE OR REPLACE FUNCTION ledger_expiry(p_source text, p_at timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
  SELECT p_at + ledger_rule_days(CASE p_source WHEN 'purchase' THEN 'boughtExpireAfterDays' ELSE 'grantedExpireAfterDays' END, p_at);
$$;
