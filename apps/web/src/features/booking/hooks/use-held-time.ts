import { useInfiniteQuery } from '@tanstack/react-query';
import type { Session } from '../../../lib/api-types';
import { heldTime } from '../../../lib/held-time';
import { useNow } from '../../../lib/use-now';
import { sessionsQuery } from '../../sessions/api/sessions';

/** What this family keeps with this tutor right now, at the chosen start or, where none is chosen, at any. */
export function useHeldTime(wish: {
  familyId: string;
  tutorId: string;
  studentId: string;
  startMs: number | null;
}): Session | null {
  const now = useNow();
  const { data } = useInfiniteQuery(sessionsQuery('upcoming'));
  return heldTime(data?.pages.flatMap((page) => page.items) ?? [], wish, now);
}
