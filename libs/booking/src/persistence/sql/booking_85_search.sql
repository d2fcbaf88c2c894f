-- rankOf of domain/ranking.ts, operation by operation, so that both give the same whole number (a test holds them to it):
-- there it is explained; here it is so that only one page of all that were found leaves the database.
CREATE OR REPLACE FUNCTION booking_rank(p_fit double precision, p_first_start int, p_kept int, p_broken int, p_as_of int) RETURNS int
LANGUAGE sql IMMUTABLE AS $$
  SELECT floor(0.5::float8 + 1000000::float8 * (
    CASE WHEN p_fit >= 0.5::float8 THEN 1::float8 ELSE 0::float8 END + (
      0.5::float8 * p_fit
      + 0.3::float8 * CASE WHEN p_first_start IS NULL THEN 0::float8 ELSE 1::float8 / (1::float8 + greatest(0, p_first_start - p_as_of)::float8 / 1440::float8) END
      + 0.2::float8 * ((p_kept + 20::float8 * 0.9::float8) / (p_kept + p_broken + 20)::float8))))::int;
$$;

-- One page of a search, best first, with everybody looked at who could be meant: how well they fit, their first free start
-- for a length, and their record. p_from and p_to are windows; where there are none (empty arrays) any time counts, and
-- tutors without a free start are found too (first_start null). Epoch minutes. The page begins behind p_after_rank and
-- p_after_id (null: at the top); the later registered come first where the rank is the same.
-- A tutor's starts are read from the primary key alone, within the window; the row itself is needed only where something
-- kept ran out (IS NOT NULL: an unknown left side would not keep AND from computing what fits for every taken start).
DROP FUNCTION IF EXISTS booking_search;
DROP FUNCTION IF EXISTS booking_search_all;
CREATE FUNCTION booking_search_all(
  p_subject uuid, p_level text, p_language text, p_text text, p_minutes int, p_from timestamptz[], p_to timestamptz[],
  p_request_notice int, p_at timestamptz, p_after_rank int, p_after_id uuid, p_limit int
) RETURNS TABLE (tutor_id uuid, fit double precision, first_start int, kept int, broken int, rank int)
LANGUAGE sql STABLE AS $$
  SELECT found.tutor_id, found.fit, found.first_start, found.kept, found.broken, placed.rank
  FROM (
    SELECT candidate.tutor_id, candidate.fit, (extract(epoch FROM first.starts_at) / 60)::int AS first_start,
      coalesce(record.kept, 0) AS kept, coalesce(record.broken, 0) AS broken
    FROM tutors_candidates(p_subject, p_level, p_language, p_text, p_at) candidate
    LEFT JOIN booking_slot_build b ON b.tutor_id = candidate.tutor_id AND b.bookable_until > p_at
    LEFT JOIN LATERAL (
      SELECT min(open.starts_at) AS starts_at
      FROM unnest(
        CASE WHEN p_from = '{}' THEN ARRAY[p_at] ELSE p_from END,
        CASE WHEN p_from = '{}' THEN ARRAY['infinity'::timestamptz] ELSE p_to END) w (starts, ends)
      CROSS JOIN LATERAL (
        SELECT slot.starts_at
        FROM booking_free_slot slot
        WHERE slot.tutor_id = b.tutor_id AND slot.starts_at < w.ends AND slot.starts_at >= greatest(w.starts,
            p_at + make_interval(mins => booking_notice(b.notice_minutes, b.step_minutes, b.acceptance, p_request_notice)))
          AND (slot.fits_minutes >= p_minutes OR slot.held_until IS NOT NULL AND slot.held_until <= p_at AND (
            SELECT booking_slot_fits(whole, c.buffer_minutes, c.max_sessions_per_day, p_at)
            FROM booking_free_slot whole JOIN booking_calendar c ON c.tutor_id = whole.tutor_id
            WHERE whole.tutor_id = slot.tutor_id AND whole.starts_at = slot.starts_at) >= p_minutes)
        ORDER BY slot.starts_at LIMIT 1
      ) open
      WHERE open.starts_at <= booking_next_minute(p_at) + make_interval(mins => b.horizon_days * 1440)
    ) first ON true
    LEFT JOIN booking_tutor_record record ON record.tutor_id = candidate.tutor_id
    WHERE p_from = '{}' OR first.starts_at IS NOT NULL
  ) found
  CROSS JOIN LATERAL (
    SELECT booking_rank(found.fit, found.first_start, found.kept, found.broken, floor(extract(epoch FROM p_at) / 60)::int) AS rank
  ) placed
  WHERE p_after_rank IS NULL OR (placed.rank, found.tutor_id) < (p_after_rank, p_after_id)
  ORDER BY placed.rank DESC, found.tutor_id DESC
  LIMIT p_limit;
$$;

-- The same for any subject and no words, of those only who are free in a window (there is one at least) before p_until:
-- read from the index by time, and not tutor by tutor.
DROP FUNCTION IF EXISTS booking_search_until;
CREATE FUNCTION booking_search_until(
  p_level text, p_language text, p_minutes int, p_from timestamptz[], p_to timestamptz[], p_request_notice int,
  p_at timestamptz, p_after_rank int, p_after_id uuid, p_limit int, p_until timestamptz
) RETURNS TABLE (tutor_id uuid, fit double precision, first_start int, kept int, broken int, rank int)
LANGUAGE sql STABLE AS $$
  WITH open AS (
    SELECT slot.tutor_id, slot.starts_at
    FROM unnest(p_from, p_to) w (starts, ends) CROSS JOIN booking_free_slot slot
    WHERE slot.starts_at >= greatest(w.starts, p_at) AND slot.starts_at < least(w.ends, p_until)
      AND slot.fits_minutes > 0 AND slot.fits_minutes >= p_minutes
    UNION ALL
    SELECT slot.tutor_id, slot.starts_at
    FROM unnest(p_from, p_to) w (starts, ends) CROSS JOIN booking_free_slot slot
    JOIN booking_calendar c ON c.tutor_id = slot.tutor_id
    WHERE slot.starts_at >= greatest(w.starts, p_at) AND slot.starts_at < least(w.ends, p_until) AND slot.held_until IS NOT NULL AND slot.held_until <= p_at
      AND slot.fits_minutes < p_minutes AND booking_slot_fits(slot, c.buffer_minutes, c.max_sessions_per_day, p_at) >= p_minutes
  ), first AS (
    SELECT open.tutor_id, min(open.starts_at) AS starts_at
    FROM open JOIN booking_slot_build b ON b.tutor_id = open.tutor_id AND b.bookable_until > p_at
    WHERE open.starts_at >= p_at + make_interval(mins => booking_notice(b.notice_minutes, b.step_minutes, b.acceptance, p_request_notice))
      AND open.starts_at <= booking_next_minute(p_at) + make_interval(mins => b.horizon_days * 1440)
    GROUP BY open.tutor_id
  )
  SELECT found.tutor_id, found.fit, found.first_start, found.kept, found.broken, placed.rank
  FROM (
    SELECT candidate.tutor_id, candidate.fit, (extract(epoch FROM first.starts_at) / 60)::int AS first_start,
      coalesce(record.kept, 0) AS kept, coalesce(record.broken, 0) AS broken
    FROM tutors_candidates(NULL, p_level, p_language, '', p_at) candidate
    JOIN first ON first.tutor_id = candidate.tutor_id
    LEFT JOIN booking_tutor_record record ON record.tutor_id = candidate.tutor_id
  ) found
  CROSS JOIN LATERAL (
    SELECT booking_rank(found.fit, found.first_start, found.kept, found.broken, floor(extract(epoch FROM p_at) / 60)::int) AS rank
  ) placed
  WHERE p_after_rank IS NULL OR (placed.rank, found.tutor_id) < (p_after_rank, p_after_id)
  ORDER BY placed.rank DESC, found.tutor_id DESC
  LIMIT p_limit;
$$;

-- What the search asks: the page that booking_search_all gives. Where almost everybody could be meant, those who are free
-- soonest are looked at first: nobody who is free later, however reliable, can rank above what a later start is worth with
-- the best record of all, so that a page of which everybody ranks above that is the page. Otherwise a longer while is
-- looked at, and then everybody.
CREATE FUNCTION booking_search(
  p_subject uuid, p_level text, p_language text, p_text text, p_minutes int, p_from timestamptz[], p_to timestamptz[],
  p_request_notice int, p_at timestamptz, p_after_rank int, p_after_id uuid, p_limit int
) RETURNS TABLE (tutor_id uuid, fit double precision, first_start int, kept int, broken int, rank int)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_custom_plan AS $$
#variable_conflict use_column
DECLARE
  v_from timestamptz[] := CASE WHEN p_from = '{}' THEN ARRAY[p_at] ELSE p_from END;
  v_to timestamptz[] := CASE WHEN p_from = '{}' THEN ARRAY['infinity'::timestamptz] ELSE p_to END;
  v_first timestamptz;
  v_until timestamptz;
  v_while interval;
  v_kept int;
  v_broken int;
BEGIN
  IF p_subject IS NULL AND p_text = '' THEN
    SELECT min(first.starts_at) INTO v_first
    FROM unnest(v_from, v_to) w (starts, ends)
    CROSS JOIN LATERAL (
      SELECT slot.starts_at FROM booking_free_slot slot
      WHERE slot.starts_at >= greatest(w.starts, p_at) AND slot.starts_at < w.ends AND slot.fits_minutes > 0 AND slot.fits_minutes >= p_minutes
      ORDER BY slot.starts_at LIMIT 1
    ) first;
    SELECT best.kept, best.broken INTO v_kept, v_broken
    FROM (SELECT record.kept, record.broken FROM booking_tutor_record record UNION ALL SELECT 0, 0) best
    ORDER BY booking_rank(0, NULL, best.kept, best.broken, 0) DESC LIMIT 1;
    FOREACH v_while IN ARRAY ARRAY['1 hour', '6 hours']::interval[] LOOP
      v_until := v_first + v_while;
      RETURN QUERY
      WITH page AS MATERIALIZED (
        SELECT * FROM booking_search_until(p_level, p_language, p_minutes, v_from, v_to, p_request_notice, p_at,
          p_after_rank, p_after_id, p_limit, v_until)
      )
      SELECT page.* FROM page
      WHERE (
        -- One more: the best record is the best to a millionth.
        SELECT count(*) = p_limit AND min(whole.rank) > 1 + booking_rank(1, (extract(epoch FROM v_until) / 60)::int, v_kept,
          v_broken, floor(extract(epoch FROM p_at) / 60)::int)
        FROM page whole
      )
      ORDER BY page.rank DESC, page.tutor_id DESC;
      IF FOUND THEN
        RETURN;
      END IF;
    END LOOP;
  END IF;
  RETURN QUERY SELECT * FROM booking_search_all(p_subject, p_level, p_language, p_text, p_minutes, p_from, p_to,
    p_request_notice, p_at, p_after_rank, p_after_id, p_limit);
END $$;

-- The records of all tutors over the year before p_at.
CREATE OR REPLACE FUNCTION booking_count_records(p_at timestamptz) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO booking_tutor_record (tutor_id, kept, broken, counted_at)
  SELECT s.tutor_id,
    count(*) FILTER (WHERE s.outcome IN ('delivered', 'student_missed')),
    count(*) FILTER (WHERE s.outcome IN ('tutor_missed', 'both_missed') OR s.status = 13 AND s.because IN ('tutor-cancels', 'tutor-cancels-late')),
    p_at
  FROM booking_session s
  WHERE s.status IN (10, 13, 14) AND lower(s.during) > p_at - interval '365 days'
  GROUP BY s.tutor_id
  ON CONFLICT (tutor_id) DO UPDATE SET kept = excluded.kept, broken = excluded.broken, counted_at = excluded.counted_at;
$$;
