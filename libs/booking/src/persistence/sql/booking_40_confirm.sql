-- Turns a reservation into a booking (p_answer_by null) or a request, and holds its minutes: 'confirmed', 'slot-gone',
-- 'short' (not enough minutes, or minutes are owed). A repeat of what was confirmed answers 'confirmed' and moves nothing;
-- once it was cancelled, declined, run out or missed, its time is gone.
-- Decided on another basis than the one that stands now: 'stale', decide again.
-- One that lapsed is revived where its time is free and, by the rules (p_is_still_open), still offered.
DROP FUNCTION IF EXISTS booking_confirm;
CREATE FUNCTION booking_confirm(
  p_session uuid, p_key text, p_answer_by timestamptz, p_is_still_open boolean, p_basis text, p_at timestamptz
) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  v_session booking_session := booking_lock_session(p_session);
  v_minutes int := extract(epoch FROM upper(v_session.during) - lower(v_session.during)) / 60;
BEGIN
  IF v_session.held_at IS NOT NULL THEN
    RETURN CASE WHEN v_session.status IN (1, 2, 3, 10) THEN 'confirmed' ELSE 'slot-gone' END;
  END IF;
  IF booking_basis_now(v_session.tutor_id, p_at) IS DISTINCT FROM p_basis THEN
    RETURN 'stale';
  END IF;
  IF v_session.status NOT IN (0, 12) OR lower(v_session.during) <= p_at OR p_answer_by <= p_at THEN
    RETURN 'slot-gone';
  END IF;
  -- Paid for, while the student was paused meanwhile: the minutes are there, the time is not theirs.
  IF NOT identity_is_active(v_session.student_id) THEN
    RETURN 'slot-gone';
  END IF;
  IF v_session.status = 12 THEN
    IF NOT p_is_still_open OR v_session.because IS DISTINCT FROM 'lapsed' THEN
      RETURN 'slot-gone';
    END IF;
    PERFORM booking_sweep(v_session.tutor_id, v_session.student_id, v_session.family_id, v_session.during, v_session.blocked, p_at);
    IF EXISTS (SELECT FROM booking_session WHERE status < 10
        AND (tutor_id = v_session.tutor_id AND blocked && v_session.blocked
          OR student_id = v_session.student_id AND during && v_session.during)) THEN
      RETURN 'slot-gone';
    END IF;
  END IF;

  IF NOT ledger_can_hold(v_session.family_id, v_minutes, p_at) THEN
    RETURN 'short';
  END IF;
  PERFORM ledger_hold(p_key, v_session.family_id, p_session, v_minutes, p_at);
  UPDATE booking_session
  SET status = CASE WHEN p_answer_by IS NULL THEN 2 ELSE 1 END, answer_by = p_answer_by,
      held_at = p_at, held_minutes = v_minutes, because = NULL
  WHERE id = p_session RETURNING * INTO v_session;
  PERFORM booking_announce(
    CASE v_session.status WHEN 1 THEN 'booking.session-requested.v1' ELSE 'booking.session-booked.v1' END,
    v_session, '{}', p_at);
  RETURN 'confirmed';
END $$;
