import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../lib/api';
import { keys } from '../../../lib/keys';
import { addDays, msToIso, startOfDay, type DayKey } from '../../../lib/time';

/** Sessions of whole days, from the first to the last, in the reader's zone. */
export const calendarQuery = (first: DayKey, last: DayKey, zone: string) =>
  queryOptions({
    queryKey: [...keys.sessionLists, 'calendar', first, last, zone],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/calendar', {
          params: {
            query: { from: msToIso(startOfDay(first, zone)), to: msToIso(startOfDay(addDays(last, 1), zone)) },
          },
          signal,
        }),
      ),
    // Turning the page keeps the old one until the new one is there.
    placeholderData: keepPreviousData,
  });
