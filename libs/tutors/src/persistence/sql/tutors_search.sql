-- One page of the tutors listed at p_at, best first. The order (rank, listed_at, id) is total, so that a page starts
-- exactly after the row that the last one ended with, whatever was listed in between.
-- Words are found by stem, and always rank above what was only guessed: a misspelt or half-typed name or subject, found
-- by trigrams, which are compared only where no word fits.
DROP FUNCTION IF EXISTS tutors_search;
CREATE FUNCTION tutors_search(
  p_subject uuid, p_level text, p_text text, p_at timestamptz, p_limit int,
  p_after_rank bigint, p_after_listed bigint, p_after_id uuid
) RETURNS TABLE (tutor_id uuid, rank bigint, listed bigint)
LANGUAGE plpgsql STABLE
SET pg_trgm.word_similarity_threshold = 0.5
AS $$
DECLARE
  v_text text := lower(unaccent(p_text));
  v_words tsquery := websearch_to_tsquery('english', unaccent(p_text)) || websearch_to_tsquery('simple', unaccent(p_text));
BEGIN
  RETURN QUERY
  SELECT found.id, found.score, found.listed_micros
  FROM (
    SELECT tutor.id, (extract(epoch FROM tutor.listed_at) * 1000000)::bigint AS listed_micros,
      CASE
        WHEN p_text = '' THEN 0
        WHEN tutor.search @@ v_words THEN 1000000 + (ts_rank_cd(tutor.search, v_words, 1) * 1000000)::bigint
        ELSE (word_similarity(v_text, tutor.search_names) * 1000000)::bigint
      END AS score
    FROM tutors_tutor tutor
    WHERE tutor.state = 'listed' AND tutor.vetted_until > p_at
      AND (p_text = '' OR tutor.search @@ v_words OR v_text <% tutor.search_names)
      AND ((p_subject IS NULL AND p_level IS NULL) OR EXISTS (
        SELECT FROM tutors_tutor_subject taught
        WHERE taught.tutor_id = tutor.id
          AND (p_subject IS NULL OR taught.subject_id = p_subject)
          AND (p_level IS NULL OR taught.level = p_level)))
  ) found
  WHERE p_after_id IS NULL OR (found.score, found.listed_micros, found.id) < (p_after_rank, p_after_listed, p_after_id)
  ORDER BY found.score DESC, found.listed_micros DESC, found.id DESC
  LIMIT p_limit;
END;
$$;
