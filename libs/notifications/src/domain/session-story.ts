import type { SessionOutcome, SessionState } from '@app/booking';
import type { Uuid } from '@app/kernel';

/** All that is ever told about a session: first names, and nothing of the family to the tutor (policy 3(a)). */
export interface SessionStory {
  id: Uuid;
  state: SessionState;
  outcome: SessionOutcome | null;
  startsAt: Temporal.Instant;
  durationMinutes: number;
  answerBy: Temporal.Instant | null;
  studentId: Uuid;
  tutorName: string;
  tutorSlug: string;
  studentName: string;
  grade: string | null;
  goals: string | null;
  subjectId: Uuid;
  subjectName: string;
  level: string;
  heldMinutes: number;
  capturedMinutes: number;
  grantedMinutes: number;
  /** What who cancelled or declined it wrote. */
  words: string | null;
}

export function returnedMinutes(story: SessionStory): number {
  return story.heldMinutes - story.capturedMinutes;
}
