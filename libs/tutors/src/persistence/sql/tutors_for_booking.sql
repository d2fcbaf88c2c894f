-- What the profile says that booking's own functions need: the zone of the tutor's hours, and whether bookings stand at once.
-- A relation, so that Postgres joins it instead of asking tutor by tutor.
CREATE OR REPLACE FUNCTION tutors_for_booking() RETURNS TABLE (tutor_id uuid, time_zone text, acceptance text)
LANGUAGE sql STABLE AS $$
  SELECT id, time_zone, acceptance FROM tutors_tutor;
$$;
