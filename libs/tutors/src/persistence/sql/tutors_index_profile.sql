-- Rebuilds what a tutor is found by. Called whenever the profile or its subjects change: the text spans two tables,
-- so that a generated column can't do it. English stems what is prose; names are indexed as they are.
CREATE OR REPLACE FUNCTION tutors_index_profile(p_tutor uuid) RETURNS void
LANGUAGE sql AS $$
  WITH taught AS (
    SELECT string_agg(DISTINCT subject.name, ' ') AS names, string_agg(DISTINCT subject.area, ' ') AS areas
    FROM tutors_tutor_subject taught
    JOIN tutors_subject subject ON subject.id = taught.subject_id
    WHERE taught.tutor_id = p_tutor
  )
  UPDATE tutors_tutor tutor SET
    search =
      setweight(to_tsvector('simple', unaccent(tutor.display_name)), 'A') ||
      setweight(to_tsvector('english', unaccent(concat_ws(' ', taught.names, taught.areas))), 'A') ||
      setweight(to_tsvector('english', unaccent(tutor.headline)), 'B') ||
      setweight(to_tsvector('english', unaccent(array_to_string(tutor.languages, ' '))), 'C') ||
      setweight(to_tsvector('english', unaccent(concat_ws(' ', tutor.biography, background.words))), 'D'),
    search_names = lower(unaccent(concat_ws(' ', tutor.display_name, taught.names)))
  FROM taught, LATERAL (
    SELECT string_agg(word #>> '{}', ' ') AS words
    FROM tutors_tutor written, jsonb_path_query(written.education || written.experience, '$[*].* ? (@.type() == "string")') AS word
    WHERE written.id = p_tutor
  ) background
  WHERE tutor.id = p_tutor;
$$;
