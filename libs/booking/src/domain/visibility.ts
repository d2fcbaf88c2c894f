import type { SessionFacts } from '../booking.types';

/** Student and tutor see a session once it is more than a time that the family keeps while it pays. */
export function isShownToInvited(session: Pick<SessionFacts, 'heldAt'>): boolean {
  return session.heldAt !== null;
}
