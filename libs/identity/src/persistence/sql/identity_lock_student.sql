-- The second lock of every booking path (tutor's calendar, student, family account).
-- NO KEY: rows that merely refer to the student need not wait for it.
CREATE OR REPLACE FUNCTION identity_lock_student(p_student uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM identity_student WHERE id = p_student FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such student' USING ERRCODE = 'TT404', CONSTRAINT = 'identity_student_known';
  END IF;
END $$;
