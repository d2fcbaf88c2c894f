import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { CancellationBody, Session } from '../../../lib/api-types';
import { answer, api, once } from '../../../lib/api';
import { keys } from '../../../lib/keys';

export type Scope = 'upcoming' | 'past';

export const sessionsQuery = (scope: Scope) =>
  infiniteQueryOptions({
    queryKey: [...keys.sessionLists, scope],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/sessions', { params: { query: { scope, ...(pageParam ? { cursor: pageParam } : {}) } }, signal }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const sessionQuery = (sessionId: string) =>
  queryOptions({
    queryKey: keys.session(sessionId),
    queryFn: ({ signal }) => answer(api.GET('/api/sessions/{sessionId}', { params: { path: { sessionId } }, signal })),
  });

export const quoteQuery = (sessionId: string) =>
  queryOptions({
    queryKey: [...keys.session(sessionId), 'quote'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/sessions/{sessionId}/cancellation-quote', { params: { path: { sessionId } }, signal })),
    // What comes back shrinks as the start comes nearer.
    staleTime: 0,
    refetchInterval: 60_000,
  });

export const roomQuery = (sessionId: string) =>
  queryOptions({
    queryKey: [...keys.session(sessionId), 'room'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/sessions/{sessionId}/room', { params: { path: { sessionId } }, signal })),
  });

export const timelineQuery = (sessionId: string) =>
  queryOptions({
    queryKey: [...keys.session(sessionId), 'timeline'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/sessions/{sessionId}/timeline', { params: { path: { sessionId } }, signal })),
  });

export const cancelSession = (sessionId: string, body: CancellationBody, key: string): Promise<Session> =>
  answer(
    api.POST('/api/sessions/{sessionId}/cancellation', { params: { path: { sessionId }, header: once(key) }, body }),
  );

export const acceptSession = (sessionId: string, key: string): Promise<Session> =>
  answer(api.POST('/api/sessions/{sessionId}/acceptance', { params: { path: { sessionId }, header: once(key) } }));

export const declineSession = (sessionId: string, reason: string, key: string): Promise<Session> =>
  answer(
    api.POST('/api/sessions/{sessionId}/decline', {
      params: { path: { sessionId }, header: once(key) },
      body: reason ? { reason } : {},
    }),
  );

export const reportStudentAge = (sessionId: string, note: string): Promise<unknown> =>
  answer(
    api.POST('/api/sessions/{sessionId}/age-reports', {
      params: { path: { sessionId } },
      body: note.trim() ? { note: note.trim() } : {},
    }),
  );
