-- The first lock of every path: whatever changes a tutor's time goes through their calendar row, one after another.
CREATE OR REPLACE FUNCTION booking_lock_calendar(p_tutor uuid) RETURNS booking_calendar
LANGUAGE plpgsql AS $$
DECLARE
  v_calendar booking_calendar;
BEGIN
  SELECT * INTO v_calendar FROM booking_calendar WHERE tutor_id = p_tutor FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such calendar' USING ERRCODE = 'TT404', CONSTRAINT = 'booking_calendar_missing';
  END IF;
  RETURN v_calendar;
END $$;

-- What a decision about a tutor's time rests on, in a word to compare: the hours, their zone, and who decides.
CREATE OR REPLACE FUNCTION booking_basis(p_version int, p_time_zone text, p_acceptance text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT p_version::text || ' ' || p_time_zone || ' ' || p_acceptance;
$$;

-- As it is now; null where the tutor is not listed. The calendar is locked, so that its version stays.
CREATE OR REPLACE FUNCTION booking_basis_now(p_tutor uuid, p_at timestamptz) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT booking_basis(c.version, profile.time_zone, profile.acceptance)
  FROM booking_calendar c JOIN tutors_for_booking() profile ON profile.tutor_id = c.tutor_id
  WHERE c.tutor_id = p_tutor AND profile.listed_until > p_at;
$$;

-- The session with its tutor's calendar and its student locked before it. Tutor and student of a session never change.
CREATE OR REPLACE FUNCTION booking_lock_session(p_session uuid) RETURNS booking_session
LANGUAGE plpgsql AS $$
DECLARE
  v_session booking_session;
BEGIN
  SELECT * INTO v_session FROM booking_session WHERE id = p_session;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such session' USING ERRCODE = 'TT404', CONSTRAINT = 'booking_session_missing';
  END IF;
  PERFORM booking_lock_calendar(v_session.tutor_id);
  PERFORM identity_lock_student(v_session.student_id);
  SELECT * INTO v_session FROM booking_session WHERE id = p_session FOR NO KEY UPDATE;
  RETURN v_session;
END $$;

-- The facts that every event of a session carries.
CREATE OR REPLACE FUNCTION booking_announce(p_type text, p_session booking_session, p_more jsonb, p_at timestamptz) RETURNS void
LANGUAGE sql AS $$
  SELECT outbox_append(p_type, jsonb_build_object(
    'sessionId', p_session.id, 'familyId', p_session.family_id,
    'tutorId', p_session.tutor_id, 'studentId', p_session.student_id) || p_more, p_at);
$$;
