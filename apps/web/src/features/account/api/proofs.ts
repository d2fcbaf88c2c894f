import { queryOptions } from '@tanstack/react-query';
import { answer, api, done } from '../../../lib/api';
import { keys } from '../../../lib/keys';
import { askPasskey } from '../../../lib/passkeys';

/** Never from memory: a factor may have been added a moment ago. */
export const proofMethodsQuery = queryOptions({
  queryKey: keys.proofMethods,
  queryFn: async ({ signal }) => (await answer(api.GET('/api/proofs/methods', { signal }))).methods,
  staleTime: 0,
  gcTime: 0,
});

export const proveByPassword = (password: string): Promise<void> =>
  done(api.POST('/api/proofs', { body: { password } }));

export const proveByCode = (code: string): Promise<void> => done(api.POST('/api/proofs', { body: { code } }));

export async function proveByPasskey(): Promise<void> {
  const { options } = await answer(api.POST('/api/proofs/passkey-options'));
  await done(api.POST('/api/proofs', { body: { passkey: await askPasskey(options) } }));
}
