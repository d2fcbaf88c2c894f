-- What the profile says that booking's own functions need: the zone of the tutor's hours, whether bookings stand at once,
-- and until when the tutor may be booked (null: not listed). A relation, so that Postgres joins it instead of asking tutor
-- by tutor.
DROP FUNCTION IF EXISTS tutors_for_booking;
CREATE FUNCTION tutors_for_booking() RETURNS TABLE (tutor_id uuid, time_zone text, acceptance text, listed_until timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT id, time_zone, acceptance, CASE state WHEN 'listed' THEN vetted_until END FROM tutors_tutor;
$$;
