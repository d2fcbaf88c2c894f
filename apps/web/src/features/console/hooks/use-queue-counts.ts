import { useQuery } from '@tanstack/react-query';
import type { Queue } from '../../../lib/api-types';
import { queueCountsQuery } from '../api/console';

export function useQueueCounts(): ReadonlyMap<Queue, number> {
  const { data } = useQuery(queueCountsQuery);
  return new Map(data?.queues.map(({ queue, count }) => [queue, count]));
}
