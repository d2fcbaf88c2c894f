-- What the search ranks by: of every tutor who could be meant how well they fit, their first free start for a length,
-- and their record. p_from and p_to are windows; where there are none (empty arrays) any time counts, and tutors
-- without a free start are found too (first_start null). Epoch minutes. A tutor's starts are read from the primary key
-- alone, within the window; the row itself is needed only where something kept ran out (IS NOT NULL: an unknown
-- left side would not keep AND from computing what fits for every taken start).
DROP FUNCTION IF EXISTS booking_search;
CREATE FUNCTION booking_search(
  p_subject uuid, p_level text, p_language text, p_text text, p_minutes int,
  p_from timestamptz[], p_to timestamptz[], p_request_notice int, p_at timestamptz
) RETURNS TABLE (tutor_id uuid, fit real, first_start int, kept int, broken int)
LANGUAGE sql STABLE AS $$
  SELECT candidate.tutor_id, candidate.fit, (extract(epoch FROM first.starts_at) / 60)::int,
    coalesce(record.kept, 0), coalesce(record.broken, 0)
  FROM tutors_candidates(p_subject, p_level, p_language, p_text, p_at) candidate
  LEFT JOIN booking_calendar c ON c.tutor_id = candidate.tutor_id
  LEFT JOIN booking_slot_build b ON b.tutor_id = c.tutor_id AND b.version = c.version AND b.time_zone = candidate.time_zone
  LEFT JOIN LATERAL (
    SELECT min(found.starts_at) AS starts_at
    FROM unnest(
      CASE WHEN p_from = '{}' THEN ARRAY[p_at] ELSE p_from END,
      CASE WHEN p_from = '{}' THEN ARRAY['infinity'::timestamptz] ELSE p_to END) w (starts, ends)
    CROSS JOIN LATERAL (
      SELECT slot.starts_at
      FROM booking_free_slot slot
      WHERE slot.tutor_id = b.tutor_id AND slot.starts_at < w.ends AND slot.starts_at >= greatest(w.starts,
          p_at + make_interval(mins => booking_notice(c.notice_minutes, c.step_minutes, candidate.acceptance, p_request_notice)))
        AND (slot.fits_minutes >= p_minutes OR slot.held_until IS NOT NULL AND slot.held_until <= p_at AND (
          SELECT booking_slot_fits(whole, c.buffer_minutes, c.max_sessions_per_day, p_at) FROM booking_free_slot whole
          WHERE whole.tutor_id = slot.tutor_id AND whole.starts_at = slot.starts_at) >= p_minutes)
      ORDER BY slot.starts_at LIMIT 1
    ) found
    WHERE found.starts_at <= booking_next_minute(p_at) + make_interval(mins => c.horizon_days * 1440)
  ) first ON true
  LEFT JOIN booking_tutor_record record ON record.tutor_id = candidate.tutor_id
  WHERE p_from = '{}' OR first.starts_at IS NOT NULL;
$$;

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
