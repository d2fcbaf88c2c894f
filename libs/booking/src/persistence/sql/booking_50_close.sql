-- Ends a session that does not take place. Which of these it is, and how many minutes are kept, was decided on the row
-- that booking_lock_session returned in this transaction.

-- The family lets a reservation go, or we do (p_by null); nothing was held.
CREATE OR REPLACE FUNCTION booking_let_go(p_session uuid, p_by uuid, p_at timestamptz) RETURNS booking_session
LANGUAGE plpgsql AS $$
DECLARE
  v_session booking_session;
BEGIN
  UPDATE booking_session SET status = 12, because = 'let-go', closed_by = p_by WHERE id = p_session RETURNING * INTO v_session;
  PERFORM booking_announce('booking.reservation-lapsed.v1', v_session, '{}', p_at);
  RETURN v_session;
END $$;

-- The tutor says no to a request: everything goes back.
CREATE OR REPLACE FUNCTION booking_decline(p_session uuid, p_by uuid, p_reason text, p_at timestamptz) RETURNS booking_session
LANGUAGE plpgsql AS $$
DECLARE
  v_session booking_session;
BEGIN
  UPDATE booking_session
  SET status = 11, because = 'declined', closed_by = p_by, reason = p_reason, captured_minutes = 0
  WHERE id = p_session RETURNING * INTO v_session;
  PERFORM ledger_release('booking:' || p_session || ':decline', p_session, NULL, p_at);
  PERFORM booking_announce('booking.session-declined.v1', v_session, '{}', p_at);
  RETURN v_session;
END $$;

-- p_kept goes to the tutor, the rest back; p_extend lengthens the lots it came from (the tutor's cancellation);
-- p_granted is the compensation.
CREATE OR REPLACE FUNCTION booking_cancel(
  p_session uuid, p_party text, p_by uuid, p_reason text, p_because text,
  p_kept int, p_granted int, p_extend interval, p_at timestamptz
) RETURNS booking_session
LANGUAGE plpgsql AS $$
DECLARE
  v_session booking_session;
  v_key text := 'booking:' || p_session || ':cancel';
BEGIN
  UPDATE booking_session
  SET status = 13, because = p_because, closed_by = p_by, reason = p_reason,
      captured_minutes = p_kept, granted_minutes = p_granted
  WHERE id = p_session RETURNING * INTO v_session;
  IF p_kept = 0 THEN
    PERFORM ledger_release(v_key, p_session, NULL, p_at, p_extend);
  ELSE
    PERFORM ledger_settle(v_key, p_session, p_kept, v_session.tutor_id, p_at);
  END IF;
  IF p_granted > 0 THEN
    PERFORM ledger_grant(v_key || '-grant', v_session.family_id, p_granted,
      jsonb_build_object('sessionId', p_session, 'because', p_because), p_at);
  END IF;
  PERFORM booking_announce('booking.session-cancelled.v1', v_session, jsonb_build_object('by', p_party), p_at);
  RETURN v_session;
END $$;
