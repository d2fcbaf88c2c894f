-- The life of a session that takes place. Each is called on a session that booking_lock_session has locked in this
-- transaction, after its move was found in the table of moves.

CREATE OR REPLACE FUNCTION booking_accept(p_session uuid, p_at timestamptz) RETURNS booking_session
LANGUAGE plpgsql AS $$
DECLARE
  v_session booking_session;
BEGIN
  UPDATE booking_session SET status = 2 WHERE id = p_session RETURNING * INTO v_session;
  PERFORM booking_announce('booking.session-accepted.v1', v_session, '{}', p_at);
  RETURN v_session;
END $$;

CREATE OR REPLACE FUNCTION booking_begin(p_session uuid, p_at timestamptz) RETURNS booking_session
LANGUAGE plpgsql AS $$
DECLARE
  v_session booking_session;
BEGIN
  UPDATE booking_session SET status = 3, begun_at = p_at WHERE id = p_session RETURNING * INTO v_session;
  PERFORM booking_announce('booking.session-began.v1', v_session, '{}', p_at);
  RETURN v_session;
END $$;

CREATE OR REPLACE FUNCTION booking_end(p_session uuid, p_at timestamptz) RETURNS booking_session
LANGUAGE plpgsql AS $$
DECLARE
  v_session booking_session;
BEGIN
  UPDATE booking_session SET status = 10, ended_at = p_at WHERE id = p_session RETURNING * INTO v_session;
  PERFORM booking_announce('booking.session-ended.v1', v_session, '{}', p_at);
  RETURN v_session;
END $$;

-- Once it ended, its time was free again: null where somebody else has it now.
CREATE OR REPLACE FUNCTION booking_reopen(p_session uuid, p_at timestamptz) RETURNS booking_session
LANGUAGE plpgsql AS $$
DECLARE
  v_session booking_session;
BEGIN
  SELECT * INTO v_session FROM booking_session WHERE id = p_session;
  PERFORM booking_sweep(v_session.tutor_id, v_session.student_id, v_session.family_id, v_session.during, v_session.blocked, p_at);
  IF EXISTS (SELECT FROM booking_session WHERE status < 10
      AND (tutor_id = v_session.tutor_id AND blocked && v_session.blocked
        OR student_id = v_session.student_id AND during && v_session.during)) THEN
    RETURN NULL;
  END IF;
  UPDATE booking_session SET status = 3, ended_at = NULL WHERE id = p_session RETURNING * INTO v_session;
  PERFORM booking_announce('booking.session-reopened.v1', v_session, '{}', p_at);
  RETURN v_session;
END $$;

-- Charges and returns, once: p_billed to the tutor, the rest back, p_granted on top.
CREATE OR REPLACE FUNCTION booking_settle(
  p_session uuid, p_key text, p_status smallint, p_outcome text, p_billed int, p_granted int, p_because text, p_at timestamptz
) RETURNS booking_session
LANGUAGE plpgsql AS $$
DECLARE
  v_session booking_session;
BEGIN
  UPDATE booking_session
  SET status = p_status, outcome = p_outcome, captured_minutes = p_billed, granted_minutes = p_granted, because = p_because,
      settled_at = p_at, ended_at = coalesce(ended_at, upper(during))
  WHERE id = p_session RETURNING * INTO v_session;
  PERFORM ledger_settle(p_key, p_session, p_billed, v_session.tutor_id, p_at);
  IF p_granted > 0 THEN
    PERFORM ledger_grant(p_key || '-grant', v_session.family_id, p_granted,
      jsonb_build_object('sessionId', p_session, 'because', p_because), p_at);
  END IF;
  PERFORM booking_announce('booking.session-settled.v1', v_session,
    jsonb_build_object('billedMinutes', p_billed, 'outcome', p_outcome), p_at);
  RETURN v_session;
END $$;

-- What was learnt after the settlement comes back as a granted lot, never as a second charge.
CREATE OR REPLACE FUNCTION booking_credit_late(p_session uuid, p_key text, p_minutes int, p_at timestamptz) RETURNS booking_session
LANGUAGE plpgsql AS $$
DECLARE
  v_session booking_session;
BEGIN
  UPDATE booking_session SET granted_minutes = granted_minutes + p_minutes WHERE id = p_session RETURNING * INTO v_session;
  PERFORM ledger_grant(p_key, v_session.family_id, p_minutes,
    jsonb_build_object('sessionId', p_session, 'because', 'late-evidence'), p_at);
  RETURN v_session;
END $$;
