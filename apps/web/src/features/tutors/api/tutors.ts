import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Level } from '../../../lib/api-types';
import { answer, api } from '../../../lib/api';
import { keys } from '../../../lib/keys';

export interface TutorFilters {
  subject?: string;
  level?: Level;
  language?: string;
  text?: string;
  /** Stretches of time as the api takes them: only tutors with a free start in one of them. */
  within?: string;
}

export const subjectsQuery = queryOptions({
  queryKey: keys.subjects,
  queryFn: ({ signal }) => answer(api.GET('/api/subjects', { signal })),
  staleTime: 10 * 60_000,
});

/** The one search; its answers say who is open when, so that they are stale when a calendar changes. */
export const tutorsQuery = (filters: TutorFilters) =>
  infiniteQueryOptions({
    queryKey: [...keys.openTimes, 'tutors', filters],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/tutors', {
          params: { query: { ...filters, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const tutorQuery = (slug: string) =>
  queryOptions({
    queryKey: [...keys.tutors, 'one', slug],
    queryFn: ({ signal }) => answer(api.GET('/api/tutors/{slug}', { params: { path: { slug } }, signal })),
  });
