import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { BookingWish, Session } from '../../../lib/api-types';
import { answer, api, done, once } from '../../../lib/api';
import { keys } from '../../../lib/keys';

export const openStartsQuery = (tutorId: string, from: string, to: string, minutes: number) =>
  queryOptions({
    queryKey: [...keys.openTimesOf(tutorId), from, to, minutes],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/tutors/{tutorId}/open-starts', {
          params: { path: { tutorId }, query: { from, to, minutes } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    // Open times go stale as the clock runs, even where nobody books.
    refetchInterval: 60_000,
  });

/** The operator's numbers: they change with a date, not while somebody looks. */
export const bookingRulesQuery = queryOptions({
  queryKey: keys.bookingRules,
  queryFn: ({ signal }) => answer(api.GET('/api/booking-rules', { signal })),
  staleTime: 10 * 60_000,
});

export const bookSession = (body: BookingWish, key: string): Promise<Session> =>
  answer(api.POST('/api/sessions', { params: { header: once(key) }, body }));

export const reserve = (body: BookingWish, key: string): Promise<Session> =>
  answer(api.POST('/api/reservations', { params: { header: once(key) }, body }));

export const giveUpReservation = (sessionId: string): Promise<void> =>
  done(api.DELETE('/api/reservations/{sessionId}', { params: { path: { sessionId } } }));

export const confirmReservation = (sessionId: string, key: string): Promise<Session> =>
  answer(api.POST('/api/sessions/{sessionId}/confirmation', { params: { path: { sessionId }, header: once(key) } }));
