import { useQuery } from '@tanstack/react-query';
import { addDays, dayKey, msToIso, startOfDay } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { openStartsQuery } from '../api/booking';

const ASKED_WITH = 60;

/** The lengths a tutor offers come with their open times; the first week's answer is asked for anyway. */
export function useLengths(tutorId: string): number[] {
  const { zone } = useViewer();
  const now = useNow();
  const today = dayKey(now, zone);
  const { data } = useQuery(
    openStartsQuery(
      tutorId,
      msToIso(startOfDay(today, zone)),
      msToIso(startOfDay(addDays(today, 7), zone)),
      ASKED_WITH,
    ),
  );
  return data?.lengths ?? [];
}
