import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api, done } from '../../../lib/api';
import { keys } from '../../../lib/keys';

export const noticesQuery = infiniteQueryOptions({
  queryKey: keys.notices,
  queryFn: ({ pageParam, signal }) =>
    answer(api.GET('/api/notifications', { params: { query: pageParam ? { cursor: pageParam } : {} }, signal })),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

export const markRead = (what: { ids: string[] } | { all: true }): Promise<void> =>
  done(api.POST('/api/notifications/read', { body: what }));
