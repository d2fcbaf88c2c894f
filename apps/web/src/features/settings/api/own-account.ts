import { queryOptions } from '@tanstack/react-query';
import type { ContactBody } from '../../../lib/api-types';
import { answer, api, done } from '../../../lib/api';
import { keys } from '../../../lib/keys';

export const ownProfileQuery = queryOptions({
  queryKey: keys.ownProfile,
  queryFn: ({ signal }) => answer(api.GET('/api/me/profile', { signal })),
});

export const devicesQuery = queryOptions({
  queryKey: keys.devices,
  queryFn: ({ signal }) => answer(api.GET('/api/sign-ins', { signal })),
});

export const acceptancesQuery = queryOptions({
  queryKey: keys.acceptances,
  queryFn: ({ signal }) => answer(api.GET('/api/me/acceptances', { signal })),
});

export const closingQuery = queryOptions({
  queryKey: keys.closing,
  queryFn: ({ signal }) => answer(api.GET('/api/me/closing', { signal })),
  staleTime: 0,
});

export interface NameBody {
  firstName: string;
  lastName: string;
  birthDate: string;
  timeZone: string;
}

export const saveOwnProfile = (body: NameBody): Promise<void> => done(api.PUT('/api/me/profile', { body }));

export const saveContact = (body: ContactBody): Promise<void> => done(api.PUT('/api/me/contact', { body }));

export const askEmailChange = (email: string): Promise<void> =>
  done(api.POST('/api/me/email-change', { body: { email } }));

export const cancelEmailChange = (): Promise<void> => done(api.DELETE('/api/me/email-change'));

export const signOutDevice = (signInId: string): Promise<void> =>
  done(api.DELETE('/api/sign-ins/{signInId}', { params: { path: { signInId } } }));

export const signOutElsewhere = (): Promise<void> => done(api.DELETE('/api/sign-ins/others'));

export const closeAccount = (): Promise<void> => done(api.POST('/api/me/closing'));
