import { queryOptions } from '@tanstack/react-query';
import { answer, api, done } from '../../../lib/api';
import { keys } from '../../../lib/keys';

export const signInWaysQuery = queryOptions({
  queryKey: keys.signInWays,
  queryFn: ({ signal }) => answer(api.GET('/api/google', { signal })),
  staleTime: Infinity,
});

/** Answers where the browser goes now. */
export const visitGoogle = async (next: string | null): Promise<string> =>
  (await answer(api.POST('/api/google/sign-ins', { body: next === null ? {} : { next } }))).address;

export const linkGoogle = async (): Promise<string> => (await answer(api.POST('/api/google/link'))).address;

export const unlinkGoogle = (): Promise<void> => done(api.DELETE('/api/google/link'));

/** Leaves the app. */
export const leaveTo = (address: string): void => window.location.assign(address);
