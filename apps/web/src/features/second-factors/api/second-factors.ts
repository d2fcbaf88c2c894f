import { queryOptions } from '@tanstack/react-query';
import type { AddedPasskey, Passkey, SecondFactors, TotpStart } from '../../../lib/api-types';
import { answer, api, done } from '../../../lib/api';
import { keys } from '../../../lib/keys';
import { newPasskey } from '../../../lib/passkeys';

export const secondFactorsQuery = queryOptions({
  queryKey: keys.secondFactors,
  queryFn: ({ signal }): Promise<SecondFactors> => answer(api.GET('/api/second-factors', { signal })),
});

export const startTotp = (): Promise<TotpStart> => answer(api.POST('/api/second-factors/totp'));

export const confirmTotp = async (body: { ticket: string; code: string }): Promise<string[]> =>
  (await answer(api.POST('/api/second-factors/totp/confirmation', { body }))).recoveryCodes;

export const removeTotp = (): Promise<void> => done(api.DELETE('/api/second-factors/totp'));

export const makeRecoveryCodes = async (): Promise<string[]> =>
  (await answer(api.POST('/api/second-factors/recovery-codes'))).recoveryCodes;

export async function addPasskey(name: string): Promise<AddedPasskey> {
  const { options } = await answer(api.POST('/api/passkeys/options'));
  return answer(api.POST('/api/passkeys', { body: { name, answer: await newPasskey(options) } }));
}

export const renamePasskey = ({ id, name }: { id: string; name: string }): Promise<Passkey> =>
  answer(api.PUT('/api/passkeys/{passkeyId}', { params: { path: { passkeyId: id } }, body: { name } }));

export const removePasskey = (id: string): Promise<void> =>
  done(api.DELETE('/api/passkeys/{passkeyId}', { params: { path: { passkeyId: id } } }));
