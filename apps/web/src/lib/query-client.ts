import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { Problem } from './problem';

/** A refusal is final; only what may pass by itself is asked again. */
const retry = (failures: number, error: Error): boolean => Problem.from(error).isPassing && failures < 2;

export function createQueryClient(): QueryClient {
  // A 401 anywhere means that the sign-in ended (elsewhere, or by time): asking who we are again moves the whole app.
  const noticeSignedOut = (error: Error): void => {
    if (Problem.from(error).status === 401) void client.invalidateQueries({ queryKey: keys.me });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignedOut }),
    mutationCache: new MutationCache({ onError: noticeSignedOut }),
    defaultOptions: {
      queries: { retry, staleTime: 15_000, gcTime: 10 * 60_000, refetchOnWindowFocus: true },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
