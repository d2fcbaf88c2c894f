-- Free slots: one row a start that the tutor's hours allow, with the length that fits there. Rows are made by the slot
-- engine (booking_slot_build says from which hours); what is booked is taken out and put back here, in the transaction
-- that books, by a trigger, so that no path can forget it. The calendar's lock orders all of it.
-- No clock is needed: a kept or requested time counts until it is put away, and held_until tells a reader when to look
-- again (booking_slot_fits), because it may have run out by then.

-- What fits at a start, by what counts at p_at; '-infinity': nothing has run out.
CREATE OR REPLACE FUNCTION booking_slot_fits(p_slot booking_free_slot, p_buffer int, p_most int, p_at timestamptz) RETURNS smallint
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN booking_count_on_day(p_slot.tutor_id,
      tstzrange(p_slot.day_starts_at, p_slot.day_starts_at + make_interval(mins => p_slot.day_minutes)), p_at) >= p_most THEN 0
    ELSE greatest(0, least(p_slot.open_minutes, (
      SELECT min(extract(epoch FROM lower(s.blocked) - p_slot.starts_at) / 60)::int - p_buffer
      FROM booking_session s
      WHERE s.tutor_id = p_slot.tutor_id AND upper(s.blocked) > p_slot.starts_at
        AND lower(s.during) > p_slot.starts_at - interval '28 hours'
        AND lower(s.during) < p_slot.starts_at + make_interval(mins => p_slot.open_minutes + p_buffer)
        AND (s.status IN (2, 3) OR s.status = 0 AND s.reserved_until > p_at OR s.status = 1 AND s.answer_by > p_at))))
    END::smallint;
$$;

-- Anew for the starts in [p_from, p_to).
CREATE OR REPLACE FUNCTION booking_refresh_slots(p_tutor uuid, p_from timestamptz, p_to timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_calendar booking_calendar;
BEGIN
  SELECT * INTO v_calendar FROM booking_calendar WHERE tutor_id = p_tutor;
  UPDATE booking_free_slot slot SET fits_minutes = fresh.fits, held_until = fresh.held
  FROM (
    SELECT s.starts_at,
      booking_slot_fits(s, v_calendar.buffer_minutes, v_calendar.max_sessions_per_day, '-infinity') AS fits,
      (SELECT min(coalesce(tentative.reserved_until, tentative.answer_by)) FROM (
        SELECT CASE status WHEN 0 THEN reserved_until END AS reserved_until, CASE status WHEN 1 THEN answer_by END AS answer_by
        FROM booking_session near
        WHERE near.tutor_id = p_tutor AND near.status IN (0, 1)
          AND lower(near.during) > s.starts_at - interval '28 hours' AND lower(near.during) < s.starts_at + interval '28 hours'
      ) tentative) AS held
    FROM booking_free_slot s
    WHERE s.tutor_id = p_tutor AND s.starts_at >= p_from AND s.starts_at < p_to
  ) fresh
  WHERE slot.tutor_id = p_tutor AND slot.starts_at = fresh.starts_at
    AND (slot.fits_minutes, slot.held_until) IS DISTINCT FROM (fresh.fits, fresh.held);
END $$;

-- For rows that were just made: only those near a session can fit less than the hours allow.
CREATE OR REPLACE FUNCTION booking_fit_new_slots(p_tutor uuid, p_from timestamptz, p_to timestamptz) RETURNS void
LANGUAGE sql AS $$
  SELECT booking_refresh_slots(p_tutor, lower(near), upper(near))
  FROM unnest((
    SELECT range_agg(tstzrange(lower(s.during) - interval '28 hours', upper(s.blocked) + interval '28 hours'))
    FROM booking_session s
    WHERE s.tutor_id = p_tutor AND s.status IN (0, 1, 2, 3, 10, 14)
      AND lower(s.during) > p_from - interval '28 hours' AND lower(s.during) < p_to + interval '28 hours'
  )) near;
$$;

-- The short way of a new session: it only takes away. A day that is full now is computed anew.
CREATE OR REPLACE FUNCTION booking_take_slots(p_session booking_session) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_from timestamptz := lower(p_session.blocked);
  v_held timestamptz := CASE p_session.status WHEN 0 THEN p_session.reserved_until WHEN 1 THEN p_session.answer_by END;
  v_buffer int;
  v_most int;
  v_longest int;
  v_slot booking_free_slot;
BEGIN
  SELECT c.buffer_minutes, c.max_sessions_per_day, b.longest_minutes INTO v_buffer, v_most, v_longest
  FROM booking_slot_build b JOIN booking_calendar c ON c.tutor_id = b.tutor_id WHERE b.tutor_id = p_session.tutor_id;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  SELECT * INTO v_slot FROM booking_free_slot WHERE tutor_id = p_session.tutor_id AND starts_at = v_from;
  IF NOT FOUND OR booking_count_on_day(p_session.tutor_id,
      tstzrange(v_slot.day_starts_at, v_slot.day_starts_at + make_interval(mins => v_slot.day_minutes)), '-infinity') >= v_most THEN
    PERFORM booking_refresh_slots(p_session.tutor_id, v_from - interval '28 hours', upper(p_session.blocked) + interval '28 hours');
    RETURN;
  END IF;
  UPDATE booking_free_slot slot
  SET fits_minutes = least(slot.fits_minutes, greatest(0, extract(epoch FROM v_from - slot.starts_at)::int / 60 - v_buffer)),
      held_until = least(slot.held_until, v_held)
  WHERE slot.tutor_id = p_session.tutor_id
    AND slot.starts_at > v_from - make_interval(mins => v_longest + v_buffer) AND slot.starts_at < upper(p_session.blocked)
    AND slot.fits_minutes > greatest(0, extract(epoch FROM v_from - slot.starts_at)::int / 60 - v_buffer);
END $$;

CREATE OR REPLACE FUNCTION booking_session_moves_slots() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status < 10 THEN
      PERFORM booking_take_slots(NEW);
    END IF;
  -- Confirmed and in progress are the same to everybody else.
  ELSIF OLD.blocked <> NEW.blocked OR OLD.status <> NEW.status AND NOT (OLD.status IN (2, 3) AND NEW.status IN (2, 3)) THEN
    PERFORM booking_refresh_slots(NEW.tutor_id,
      least(lower(OLD.blocked), lower(NEW.blocked)) - interval '28 hours',
      greatest(upper(OLD.blocked), upper(NEW.blocked)) + interval '28 hours');
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER booking_session_slots AFTER INSERT OR UPDATE OF status, blocked ON booking_session
FOR EACH ROW EXECUTE FUNCTION booking_session_moves_slots();

-- What a search asks of a calendar stands beside the slots (booking_slot_build); the profile's part comes by foreign key.
CREATE OR REPLACE FUNCTION booking_calendar_moves_build() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE booking_slot_build
  SET calendar_version = NEW.version, notice_minutes = NEW.notice_minutes, step_minutes = NEW.step_minutes, horizon_days = NEW.horizon_days
  WHERE tutor_id = NEW.tutor_id;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER booking_calendar_slots AFTER UPDATE ON booking_calendar
FOR EACH ROW EXECUTE FUNCTION booking_calendar_moves_build();

-- Whose slots have to be made: of other hours, zone or lengths than now, missing, or at their end within a day.
CREATE OR REPLACE FUNCTION booking_slots_due(p_longest int, p_at timestamptz, p_limit int) RETURNS TABLE (tutor_id uuid)
LANGUAGE sql STABLE AS $$
  SELECT c.tutor_id
  FROM booking_calendar c
  JOIN tutors_for_booking() profile ON profile.tutor_id = c.tutor_id
  LEFT JOIN booking_slot_build b ON b.tutor_id = c.tutor_id
  WHERE b.tutor_id IS NULL OR b.version <> c.version OR b.time_zone <> profile.time_zone OR b.longest_minutes <> p_longest
    OR b.built_until < p_at + make_interval(days => c.horizon_days + 1)
  LIMIT p_limit;
$$;

CREATE OR REPLACE FUNCTION booking_notice(p_notice int, p_step int, p_acceptance text, p_request_notice int) RETURNS int
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE p_acceptance WHEN 'request' THEN greatest(p_notice, p_request_notice + p_step) ELSE p_notice END;
$$;

-- The first minute that has not begun: nothing starts in the middle of one.
CREATE OR REPLACE FUNCTION booking_next_minute(p_at timestamptz) RETURNS timestamptz
LANGUAGE sql IMMUTABLE AS $$
  SELECT date_trunc('minute', p_at, 'UTC') + CASE WHEN p_at = date_trunc('minute', p_at, 'UTC') THEN interval '0' ELSE interval '1 minute' END;
$$;

-- The free starts of one tutor in a window for a length, exactly as booking accepts them at p_at: notice, horizon and
-- listing are of that moment, which no row can know. p_request_notice: the least notice where the tutor answers first
-- (effectiveNotice in domain/deadlines.ts; a step comes on top).
DROP FUNCTION IF EXISTS booking_free_starts;
CREATE FUNCTION booking_free_starts(
  p_tutor uuid, p_from timestamptz, p_to timestamptz, p_minutes int, p_request_notice int, p_at timestamptz
) RETURNS TABLE (starts_at timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT slot.starts_at
  FROM booking_calendar c
  JOIN booking_slot_build b ON b.tutor_id = c.tutor_id AND b.version = c.version
  JOIN tutors_for_booking() profile
    ON profile.tutor_id = c.tutor_id AND profile.time_zone = b.time_zone AND profile.listed_until > p_at
  JOIN booking_free_slot slot ON slot.tutor_id = c.tutor_id
  WHERE c.tutor_id = p_tutor AND slot.starts_at >= p_from AND slot.starts_at < p_to
    AND slot.starts_at >= p_at + make_interval(mins => booking_notice(c.notice_minutes, c.step_minutes, profile.acceptance, p_request_notice))
    AND slot.starts_at <= booking_next_minute(p_at) + make_interval(mins => c.horizon_days * 1440)
    AND (slot.fits_minutes >= p_minutes
      OR slot.held_until IS NOT NULL AND slot.held_until <= p_at
        AND booking_slot_fits(slot, c.buffer_minutes, c.max_sessions_per_day, p_at) >= p_minutes);
$$;

-- Whose session of a length could start at an instant, by the same rules as booking_free_starts. The index by time
-- answers, and the few who do not count by notice, horizon or listing are subtracted, each from an ordered index: whoever
-- counts is never looked up. A plan for any instant would expect a third of all tutors among the few: each has its own.
CREATE OR REPLACE FUNCTION booking_free_at(p_starts_at timestamptz, p_minutes int, p_request_notice int, p_at timestamptz)
RETURNS TABLE (tutor_id uuid)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
  v_notice int := floor(extract(epoch FROM p_starts_at - p_at) / 60);
  v_horizon int := ceil(extract(epoch FROM p_starts_at - booking_next_minute(p_at)) / 86400);
BEGIN
  RETURN QUERY
  WITH without AS MATERIALIZED (
    SELECT b.tutor_id FROM booking_slot_build b WHERE b.bookable_until <= p_at
    UNION ALL SELECT b.tutor_id FROM booking_slot_build b WHERE b.notice_minutes > v_notice
    UNION ALL SELECT b.tutor_id FROM booking_slot_build b WHERE b.acceptance = 'request' AND b.step_minutes > v_notice - p_request_notice
    UNION ALL SELECT b.tutor_id FROM booking_slot_build b WHERE b.horizon_days < v_horizon
  ), open AS (
    SELECT slot.tutor_id FROM booking_free_slot slot
    WHERE slot.starts_at = p_starts_at AND slot.fits_minutes > 0 AND slot.fits_minutes >= p_minutes
    UNION ALL
    SELECT slot.tutor_id FROM booking_free_slot slot JOIN booking_calendar c ON c.tutor_id = slot.tutor_id
    WHERE slot.starts_at = p_starts_at AND slot.held_until IS NOT NULL AND slot.held_until <= p_at AND slot.fits_minutes < p_minutes
      AND booking_slot_fits(slot, c.buffer_minutes, c.max_sessions_per_day, p_at) >= p_minutes
  )
  SELECT open.tutor_id FROM open WHERE NOT EXISTS (SELECT FROM without WHERE without.tutor_id = open.tutor_id);
END $$;
