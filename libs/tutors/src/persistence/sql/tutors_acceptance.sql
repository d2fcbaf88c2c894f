-- Whether bookings with the tutor stand at once: the profile's word, for booking's own functions.
CREATE OR REPLACE FUNCTION tutors_acceptance(p_tutor uuid) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT acceptance FROM tutors_tutor WHERE id = p_tutor;
$$;
