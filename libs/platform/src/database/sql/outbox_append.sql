-- Announces a fact within the caller's transaction. No NOTIFY here: it would serialise commits.
CREATE OR REPLACE FUNCTION outbox_append(p_type text, p_payload jsonb, p_at timestamptz) RETURNS uuid
LANGUAGE sql AS $$
  INSERT INTO platform_outbox (type, payload, occurred_at) VALUES (p_type, p_payload, p_at) RETURNING id;
$$;
