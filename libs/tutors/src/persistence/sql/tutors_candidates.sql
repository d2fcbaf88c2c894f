-- Who could be meant: the tutors listed at p_at who teach this and speak that, each with how well the words fit (0 to 1).
-- Words are found by stem and fit by at least a half; what was only guessed (a misspelt or half-typed name or subject,
-- found by trigrams, which are compared only where no word fits) fits by less. Without words everybody fits wholly.
-- Null or empty means any. Booking's search ranks them: it knows who is free.
DROP FUNCTION IF EXISTS tutors_search;
DROP FUNCTION IF EXISTS tutors_candidates;
CREATE FUNCTION tutors_candidates(p_subject uuid, p_level text, p_language text, p_text text, p_at timestamptz)
RETURNS TABLE (tutor_id uuid, fit double precision)
LANGUAGE plpgsql STABLE ROWS 2000
SET pg_trgm.word_similarity_threshold = 0.5
AS $$
DECLARE
  v_text text := lower(unaccent(p_text));
  v_words tsquery;
BEGIN
  -- A query of no words would be told to the client as a notice with every search.
  IF p_text <> '' THEN
    v_words := websearch_to_tsquery('english', unaccent(p_text)) || websearch_to_tsquery('simple', unaccent(p_text));
  END IF;
  RETURN QUERY
  SELECT tutor.id,
    CASE
      WHEN p_text = '' THEN 1
      WHEN tutor.search @@ v_words THEN (SELECT 0.5 + 0.5 * r / (r + 0.2) FROM ts_rank_cd(tutor.search, v_words, 1) r)
      ELSE 0.49 * word_similarity(v_text, tutor.search_names)
    END::double precision
  FROM tutors_tutor tutor
  WHERE tutor.state = 'listed' AND tutor.vetted_until > p_at
    AND (p_text = '' OR tutor.search @@ v_words OR v_text <% tutor.search_names)
    AND (p_language IS NULL OR EXISTS (SELECT FROM unnest(tutor.languages) spoken WHERE lower(spoken) = lower(p_language)))
    -- IN, and not EXISTS: who teaches it is read once from the index by subject, and not asked of everybody.
    AND ((p_subject IS NULL AND p_level IS NULL) OR tutor.id IN (
      SELECT taught.tutor_id FROM tutors_tutor_subject taught
      WHERE (p_subject IS NULL OR taught.subject_id = p_subject) AND (p_level IS NULL OR taught.level = p_level)));
END;
$$;
