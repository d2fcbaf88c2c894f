import { useInfiniteQuery } from '@tanstack/react-query';
import { sessionsQuery } from '../../sessions/api/sessions';
import { nextSession } from '../../../lib/next-session';
import { useChannel } from '../../../lib/use-channel';

export function useUpcoming() {
  const query = useInfiniteQuery(sessionsQuery('upcoming'));
  const sessions = query.data?.pages.flatMap((page) => page.items) ?? [];
  const next = nextSession(sessions);
  useChannel(next ? `session:${next.id}` : null);
  return { query, sessions, next };
}
