import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Level } from '../../../lib/api-types';
import { answer, api } from '../../../lib/api';
import { keys } from '../../../lib/keys';

export interface TutorFilters {
  subject?: string;
  level?: Level;
  text?: string;
}

export const subjectsQuery = queryOptions({
  queryKey: keys.subjects,
  queryFn: ({ signal }) => answer(api.GET('/api/subjects', { signal })),
  staleTime: 10 * 60_000,
});

export const tutorsQuery = (filters: TutorFilters) =>
  infiniteQueryOptions({
    queryKey: [...keys.tutors, 'list', filters],
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

export interface OpenTutorsWish {
  subject: string;
  level: Level;
  from: string;
  to: string;
  minutes: number;
}

/** Tutors who have an open start in the window, soonest fit first. */
export const openTutorsQuery = (wish: OpenTutorsWish) =>
  queryOptions({
    queryKey: [...keys.openTimes, 'tutors', wish],
    queryFn: ({ signal }) => answer(api.GET('/api/open-tutors', { params: { query: wish }, signal })),
  });
