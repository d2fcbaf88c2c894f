import { queryOptions } from '@tanstack/react-query';
import type { Me } from '../../../lib/api-types';
import { answer, api } from '../../../lib/api';
import { keys } from '../../../lib/keys';
import { askPasskey } from '../../../lib/passkeys';

/** Never from memory: whether a sign-in waits in this browser is known only by its cookie. */
export const secondStepQuery = queryOptions({
  queryKey: keys.secondStep,
  queryFn: ({ signal }) => answer(api.GET('/api/sign-ins/second-step', { signal })),
  staleTime: 0,
  gcTime: 0,
  retry: false,
  refetchOnWindowFocus: false,
});

export const takeSecondStep = (code: string): Promise<Me> =>
  answer(api.POST('/api/sign-ins/second-step', { body: { code } }));

export async function takeSecondStepByPasskey(): Promise<Me> {
  const { options } = await answer(api.POST('/api/sign-ins/second-step/passkey-options'));
  return answer(api.POST('/api/sign-ins/second-step', { body: { passkey: await askPasskey(options) } }));
}

/** Without a password and without saying who it is: the passkey knows. */
export async function signInWithPasskey(wish: { comesBack?: boolean } = {}): Promise<Me> {
  const { options } = await answer(api.POST('/api/sign-ins/passkey-options'));
  return answer(api.POST('/api/sign-ins/passkey', { body: { answer: await askPasskey(options), ...wish } }));
}
