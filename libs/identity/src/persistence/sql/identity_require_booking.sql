CREATE OR REPLACE FUNCTION identity_is_active(p_account uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM identity_account WHERE id = p_account AND state = 'active');
$$;

-- The second lock of a booking, and under it the powers that it rests on: whoever takes them away, or pauses the student,
-- takes the same lock, so that a booking is before that or is refused.
CREATE OR REPLACE FUNCTION identity_require_booking(p_student uuid, p_family uuid, p_booker uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM identity_lock_student(p_student);
  IF NOT EXISTS (SELECT FROM identity_guardianship
      WHERE family_id = p_family AND student_id = p_student AND guardian_id = p_booker AND can_book AND can_pay) THEN
    RAISE EXCEPTION 'the power to book is gone' USING ERRCODE = 'TT403', CONSTRAINT = 'identity_may_book';
  END IF;
  IF NOT identity_is_active(p_student) THEN
    RAISE EXCEPTION 'the student is paused' USING ERRCODE = 'TT409', CONSTRAINT = 'identity_student_active';
  END IF;
END $$;
