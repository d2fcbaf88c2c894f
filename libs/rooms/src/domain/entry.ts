import { RoomClosed, RoomNotOpenYet, SessionNotMeeting } from '../rooms.errors';

export interface EntryFacts {
  readonly state: string;
  readonly endsAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
  readonly opensAt: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
}

/** Whether the room of a session is open at `now`. Throws the reason why it is not. Source: domain.md, Rooms and ⓝ "Join". */
export function requireOpen(session: EntryFacts, now: Temporal.Instant): void {
  if (session.state !== 'confirmed' && session.state !== 'in_progress' && session.state !== 'completed') {
    throw new SessionNotMeeting();
  }
  if (Temporal.Instant.compare(now, session.opensAt) < 0) throw new RoomNotOpenYet(session.opensAt);
  if (!isRoomOpen(session, now)) throw new RoomClosed();
}

/**
 * From the opening to five minutes after the end, whether or not the lesson has begun. People who ended it early have
 * left (until they reopen it); one that ran to its end is left open for goodbyes.
 */
export function isRoomOpen(session: EntryFacts, now: Temporal.Instant): boolean {
  const isInHours =
    Temporal.Instant.compare(now, session.opensAt) >= 0 && Temporal.Instant.compare(now, session.closesAt) < 0;
  return isInHours && (session.state === 'confirmed' || session.state === 'in_progress' || ranToItsEnd(session));
}

function ranToItsEnd(session: EntryFacts): boolean {
  return (
    session.state === 'completed' &&
    (session.endedAt === null || Temporal.Instant.compare(session.endedAt, session.endsAt) >= 0)
  );
}
