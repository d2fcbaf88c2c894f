CREATE OR REPLACE FUNCTION identity_is_active(p_account uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM identity_account WHERE id = p_account AND state = 'active');
$$;

-- The second lock of a booking, and under it the powers that it rests on: whoever takes them away, pauses the student or
-- closes the booker's account takes the same lock, so that a booking is before that or is refused.
CREATE OR REPLACE FUNCTION identity_require_booking(p_student uuid, p_family uuid, p_booker uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_may boolean;
BEGIN
  PERFORM identity_lock_student(p_student);
  SELECT g.can_book AND g.can_pay INTO v_may
  FROM identity_guardianship g JOIN identity_account a ON a.id = g.guardian_id AND a.state = 'active'
  WHERE g.family_id = p_family AND g.student_id = p_student AND g.guardian_id = p_booker FOR SHARE;
  IF v_may IS NULL THEN
    RAISE EXCEPTION 'no guardian of the student any more' USING ERRCODE = 'TT404', CONSTRAINT = 'identity_is_guardian';
  END IF;
  IF NOT v_may THEN
    RAISE EXCEPTION 'the power to book is gone' USING ERRCODE = 'TT403', CONSTRAINT = 'identity_may_book';
  END IF;
  IF NOT identity_is_active(p_student) THEN
    RAISE EXCEPTION 'the student is paused' USING ERRCODE = 'TT409', CONSTRAINT = 'identity_student_active';
  END IF;
END $$;
