import type { Session } from './api-types';
import { isoToMs } from './time';

interface HeldWish {
  familyId: string;
  tutorId: string;
  studentId: string;
  /** Null asks for any time that is held with this tutor. */
  startMs: number | null;
}

/** The time that this family itself keeps while it pays: taken for everyone else, and not for them. */
export function heldTime(sessions: readonly Session[], wish: HeldWish, nowMs: number): Session | null {
  return (
    sessions.find(
      (session) =>
        session.state === 'reserved' &&
        session.familyId === wish.familyId &&
        session.tutor.id === wish.tutorId &&
        session.student?.id === wish.studentId &&
        (wish.startMs === null || isoToMs(session.startsAt) === wish.startMs) &&
        session.reservedUntil !== null &&
        isoToMs(session.reservedUntil) > nowMs,
    ) ?? null
  );
}
