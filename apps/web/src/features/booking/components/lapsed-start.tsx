import { useQuery } from '@tanstack/react-query';
import { startsNear } from '../../../lib/open-times';
import { addDays, dayKey, dayLabel, msToIso, startOfDay, timeOfDay } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { openStartsQuery } from '../api/booking';
import { NextStarts } from './next-starts';

interface LapsedStartProps {
  tutorId: string;
  minutes: number;
  lapsedMs: number;
  onStart: (startMs: number) => void;
}

/** The chosen time went by, in this tab or in a link that was kept. */
export function LapsedStart({ tutorId, minutes, lapsedMs, onStart }: LapsedStartProps) {
  const { zone } = useViewer();
  const now = useNow();
  const today = dayKey(now, zone);
  const { data } = useQuery(
    openStartsQuery(tutorId, msToIso(startOfDay(today, zone)), msToIso(startOfDay(addDays(today, 7), zone)), minutes),
  );
  const title = `${dayLabel(lapsedMs, zone)}, ${timeOfDay(lapsedMs, zone)} has passed`;
  return <NextStarts title={title} starts={startsNear(data?.starts ?? [], now)} onStart={onStart} />;
}
