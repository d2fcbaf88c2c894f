import { toInstant, type Uuid } from '@app/kernel';
import { isListedAt, mayMeetStudentsAt, type ListingState } from '../domain/listing';
import { avatarPath } from '../domain/avatar';
import type { Acceptance, TaughtSubject, Tutor, TutorBackground, TutorCard, TutorPage } from '../domain/tutor';
import type { VideoProvider } from '../domain/video';

export interface TutorRow extends TutorBackground {
  id: Uuid;
  account_id: Uuid;
  slug: string;
  display_name: string;
  headline: string;
  languages: string[];
  time_zone: string;
  acceptance: Acceptance;
  state: ListingState;
  vetted_until: Date | null;
  avatar_id: Uuid | null;
  video_provider: VideoProvider | null;
  video_id: string | null;
  subjects: TaughtSubject[];
}

/** A tutor with the subjects and levels in the catalogue's order. Add a WHERE on `tutor`. */
export const SELECT_TUTOR = `
  SELECT tutor.id, tutor.account_id, tutor.slug, tutor.display_name, tutor.headline, tutor.biography, tutor.education,
    tutor.experience, tutor.languages, tutor.time_zone, tutor.acceptance, tutor.state, tutor.vetted_until,
    tutor.avatar_id, tutor.video_provider, tutor.video_id,
    coalesce(taught.subjects, '[]') AS subjects
  FROM tutors_tutor tutor
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('subjectId', one.id, 'name', one.name, 'levels', one.levels) ORDER BY one.position) AS subjects
    FROM (
      SELECT subject.id, subject.name, subject.position, json_agg(level.level ORDER BY level.position) AS levels
      FROM tutors_tutor_subject taught
      JOIN tutors_subject subject ON subject.id = taught.subject_id
      JOIN tutors_level level ON level.level = taught.level
      WHERE taught.tutor_id = tutor.id
      GROUP BY subject.id
    ) one
  ) taught ON true`;

export function toCard(row: TutorRow): TutorCard {
  return {
    id: row.id,
    slug: row.slug,
    displayName: row.display_name,
    headline: row.headline,
    avatarSeed: row.slug,
    avatarUrl: row.avatar_id && avatarPath(row.avatar_id),
    timeZone: row.time_zone,
    languages: row.languages,
    subjects: row.subjects,
  };
}

export function toPage(row: TutorRow): TutorPage {
  return {
    ...toCard(row),
    biography: row.biography,
    education: row.education,
    experience: row.experience,
    acceptance: row.acceptance,
    video: row.video_provider && row.video_id ? { provider: row.video_provider, id: row.video_id } : null,
  };
}

export function toTutor(row: TutorRow, now: Temporal.Instant): Tutor {
  const listing = { state: row.state, vettedUntil: row.vetted_until && toInstant(row.vetted_until) };
  return {
    ...toCard(row),
    accountId: row.account_id,
    acceptance: row.acceptance,
    isListed: isListedAt(listing, now),
    mayMeetStudents: mayMeetStudentsAt(listing, now),
  };
}
