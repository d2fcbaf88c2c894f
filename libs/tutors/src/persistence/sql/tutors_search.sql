-- One page of the tutors listed at p_at, best first. The order (rank, listed_at, id) is total, so that a page starts
-- exactly after the row that the last one ended with, whatever was listed in between.
-- Words are found by stem; what is misspelt or half-typed, by trigrams of the name, the subjects and the headline.
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
  WITH found AS (
    SELECT tutor.id, 0::bigint AS score, (extract(epoch FROM tutor.listed_at) * 1000000)::bigint AS listed_micros
    FROM tutors_tutor tutor
    WHERE p_text = '' AND tutor.state = 'listed' AND tutor.vetted_until > p_at
    UNION ALL
    SELECT tutor.id,
      round((ts_rank_cd(tutor.search, v_words, 1) + word_similarity(v_text, tutor.search_names))::numeric * 1000000)::bigint,
      (extract(epoch FROM tutor.listed_at) * 1000000)::bigint
    FROM tutors_tutor tutor
    WHERE p_text <> '' AND tutor.state = 'listed' AND tutor.vetted_until > p_at
      AND (tutor.search @@ v_words OR v_text <% tutor.search_names)
  )
  SELECT found.id, found.score, found.listed_micros
  FROM found
  WHERE ((p_subject IS NULL AND p_level IS NULL) OR EXISTS (
      SELECT FROM tutors_tutor_subject taught
      WHERE taught.tutor_id = found.id
        AND (p_subject IS NULL OR taught.subject_id = p_subject)
        AND (p_level IS NULL OR taught.level = p_level)))
    AND (p_after_id IS NULL
      OR (found.score, found.listed_micros, found.id) < (p_after_rank, p_after_listed, p_after_id))
  ORDER BY found.score DESC, found.listed_micros DESC, found.id DESC
  LIMIT p_limit;
END;
$$;
