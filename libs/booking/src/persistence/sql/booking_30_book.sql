-- Takes the time for a session (`booking_wish` is in the migration), or says why not: 'placed', 'stale' (the hours,
-- the zone, the acceptance or the listing changed since they were read: decide again), 'day-full', 'tutor-taken', 'student-taken'. Locks in the one order: calendar,
-- student; the caller goes on with the family's account. ON CONFLICT names no constraint: with two of them, naming one
-- makes the other deadlock.
CREATE OR REPLACE FUNCTION booking_place(
  p_wish booking_wish, p_status smallint, p_held int, p_reserved_until timestamptz, p_answer_by timestamptz, p_at timestamptz
) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  v_calendar booking_calendar := booking_lock_calendar(p_wish.tutor_id);
  v_blocked tstzrange;
BEGIN
  IF booking_basis_now(p_wish.tutor_id, p_at) IS DISTINCT FROM p_wish.basis THEN
    RETURN 'stale';
  END IF;
  PERFORM identity_require_booking(p_wish.student_id, p_wish.family_id, p_wish.booked_by);
  v_blocked := tstzrange(lower(p_wish.during), upper(p_wish.during) + make_interval(mins => v_calendar.buffer_minutes));
  IF booking_count_on_day(p_wish.tutor_id, p_wish.day, p_at) >= v_calendar.max_sessions_per_day THEN
    RETURN 'day-full';
  END IF;

  LOOP
    INSERT INTO booking_session (id, family_id, student_id, tutor_id, tutor_account_id, booked_by, supervisor_id, subject_id,
      level, goals, during, blocked, status, policy_version, booked_at, reserved_until, answer_by, held_at, held_minutes)
    VALUES (p_wish.id, p_wish.family_id, p_wish.student_id, p_wish.tutor_id, p_wish.tutor_account_id, p_wish.booked_by,
      p_wish.supervisor_id, p_wish.subject_id, p_wish.level, p_wish.goals, p_wish.during, v_blocked, p_status, p_wish.policy_version, p_at,
      p_reserved_until, p_answer_by, CASE WHEN p_held > 0 THEN p_at END, p_held)
    ON CONFLICT DO NOTHING;
    IF FOUND THEN
      RETURN 'placed';
    END IF;
    -- Only a loser looks for what ran out of its time, so that the winner's way stays short.
    EXIT WHEN NOT booking_sweep(p_wish.tutor_id, p_wish.student_id, p_wish.family_id, p_wish.during, v_blocked, p_at);
  END LOOP;
  RETURN booking_who_is_busy(p_wish.tutor_id, v_blocked);
END $$;

-- Sessions of a local day that count towards the tutor's limit: what stands, what was held, and what was missed.
CREATE OR REPLACE FUNCTION booking_count_on_day(p_tutor uuid, p_day tstzrange, p_at timestamptz) RETURNS int
LANGUAGE sql STABLE AS $$
  SELECT count(*)::int FROM booking_session
  WHERE tutor_id = p_tutor AND lower(during) >= lower(p_day) AND lower(during) < upper(p_day)
    AND (status IN (2, 3, 10, 14) OR status = 0 AND reserved_until > p_at OR status = 1 AND answer_by > p_at);
$$;

CREATE OR REPLACE FUNCTION booking_who_is_busy(p_tutor uuid, p_blocked tstzrange) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN EXISTS (SELECT FROM booking_session WHERE tutor_id = p_tutor AND blocked && p_blocked AND status < 10)
    THEN 'tutor-taken' ELSE 'student-taken' END;
$$;

-- Books at once (2) or asks the tutor (1, with the time to answer by): time, minutes, session and event together.
CREATE OR REPLACE FUNCTION booking_book(
  p_wish booking_wish, p_status smallint, p_minutes int, p_answer_by timestamptz, p_at timestamptz
) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  v_result text := booking_place(p_wish, p_status, p_minutes, NULL, p_answer_by, p_at);
BEGIN
  IF v_result = 'placed' THEN
    PERFORM ledger_hold('booking:' || p_wish.id || ':hold', p_wish.family_id, p_wish.id, p_minutes, p_at);
    PERFORM outbox_append(
      CASE p_status WHEN 1 THEN 'booking.session-requested.v1' ELSE 'booking.session-booked.v1' END,
      jsonb_build_object('sessionId', p_wish.id, 'familyId', p_wish.family_id,
        'tutorId', p_wish.tutor_id, 'studentId', p_wish.student_id), p_at);
  END IF;
  RETURN v_result;
END $$;

-- Keeps a time while minutes are bought: as booking_place, and 'too-many' where the family keeps p_most already.
CREATE OR REPLACE FUNCTION booking_reserve(p_wish booking_wish, p_until timestamptz, p_most int, p_at timestamptz) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  v_result text := booking_place(p_wish, 0::smallint, 0, p_until, NULL, p_at);
BEGIN
  IF v_result <> 'placed' THEN
    RETURN v_result;
  END IF;
  -- The account is the family's lock: two reservations of one family can't both be the last one allowed.
  PERFORM ledger_open_family(p_wish.family_id);
  PERFORM ledger_lock(p_wish.family_id, p_at);
  IF (SELECT count(*) FROM booking_session
      WHERE family_id = p_wish.family_id AND status = 0 AND reserved_until > p_at) > p_most THEN
    RETURN 'too-many';
  END IF;
  PERFORM outbox_append('booking.session-reserved.v1', jsonb_build_object('sessionId', p_wish.id,
    'familyId', p_wish.family_id, 'tutorId', p_wish.tutor_id, 'studentId', p_wish.student_id), p_at);
  RETURN v_result;
END $$;
