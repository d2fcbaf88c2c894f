import { queryOptions } from '@tanstack/react-query';
import { answer, api, done } from '../../../lib/api';
import { keys } from '../../../lib/keys';

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
