import { useInfiniteQuery } from '@tanstack/react-query';
import type { Session } from '../../../lib/api-types';
import { sessionsQuery } from '../../sessions/api/sessions';

export function useRequests() {
  const query = useInfiniteQuery(sessionsQuery('upcoming'));
  const upcoming: Session[] = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { query, upcoming, requests: upcoming.filter(({ state }) => state === 'requested') };
}
