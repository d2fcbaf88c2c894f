-- What ran out of its time: a reservation becomes expired; so does a request, and its minutes go back.
-- The caller has locked the session (booking_lock_session), or its tutor's calendar or student. False: it had not run out.
CREATE OR REPLACE FUNCTION booking_lapse(p_session uuid, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  v_session booking_session;
BEGIN
  UPDATE booking_session
  SET status = 12, because = CASE status WHEN 0 THEN 'lapsed' ELSE 'not-answered' END,
      captured_minutes = CASE status WHEN 1 THEN 0 END
  WHERE id = p_session AND (status = 0 AND reserved_until <= p_at OR status = 1 AND answer_by <= p_at)
  RETURNING * INTO v_session;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF v_session.because = 'lapsed' THEN
    PERFORM booking_announce('booking.reservation-lapsed.v1', v_session, '{}', p_at);
  ELSE
    PERFORM ledger_release('booking:' || p_session || ':expire', p_session, NULL, p_at);
    PERFORM booking_announce('booking.session-expired.v1', v_session, '{}', p_at);
  END IF;
  RETURN true;
END $$;

-- Before "taken" is said: whatever in the way of this time ran out is put away (false: nothing was). The tutor's calendar
-- and the student are locked, and one of the two belongs to every row in question. Accounts are locked in one order, for
-- two bookings may put away requests of each other's families.
CREATE OR REPLACE FUNCTION booking_sweep(
  p_tutor uuid, p_student uuid, p_family uuid, p_during tstzrange, p_blocked tstzrange, p_at timestamptz
) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  v_lapsed uuid[];
  v_families uuid[];
  v_id uuid;
BEGIN
  SELECT array_agg(id), array_agg(DISTINCT family_id) FILTER (WHERE status = 1) INTO v_lapsed, v_families
  FROM booking_session
  WHERE (tutor_id = p_tutor AND blocked && p_blocked AND status < 10
      OR student_id = p_student AND during && p_during AND status < 10)
    AND (status = 0 AND reserved_until <= p_at OR status = 1 AND answer_by <= p_at);
  IF v_lapsed IS NULL THEN
    RETURN false;
  END IF;
  IF v_families IS NOT NULL THEN
    PERFORM ledger_open_family(p_family);
    FOR v_id IN SELECT DISTINCT f FROM unnest(v_families || p_family) f ORDER BY f LOOP
      PERFORM ledger_lock(v_id, p_at);
    END LOOP;
  END IF;
  FOREACH v_id IN ARRAY v_lapsed LOOP
    PERFORM booking_lapse(v_id, p_at);
  END LOOP;
  RETURN true;
END $$;
