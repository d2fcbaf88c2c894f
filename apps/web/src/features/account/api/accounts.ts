import { queryOptions } from '@tanstack/react-query';
import type { Me, Registration, SecondStep } from '../../../lib/api-types';
import { answer, api, done } from '../../../lib/api';
import { keys } from '../../../lib/keys';

export const legalDocumentsQuery = queryOptions({
  queryKey: keys.legal,
  queryFn: ({ signal }) => answer(api.GET('/api/legal-documents', { signal })),
  staleTime: 5 * 60_000,
});

export const passAgeGate = (birthDate: string): Promise<void> =>
  done(api.POST('/api/accounts/age-gate', { body: { birthDate } }));

export const register = (body: Registration): Promise<void> => done(api.POST('/api/accounts', { body }));

export const verifyEmail = (body: { token: string; password: string }): Promise<Me | SecondStep> =>
  answer(api.POST('/api/accounts/verification', { body }));

export const resendVerification = (email: string): Promise<void> =>
  done(api.POST('/api/accounts/verification-mails', { body: { email } }));

export const signIn = (body: { email: string; password: string; comesBack?: boolean }): Promise<Me | SecondStep> =>
  answer(api.POST('/api/sign-ins', { body }));

export const signInStudent = (body: { handle: string; passphrase: string }): Promise<Me | SecondStep> =>
  answer(api.POST('/api/sign-ins/student', { body }));

export const askPasswordReset = (email: string): Promise<void> =>
  done(api.POST('/api/password-resets', { body: { email } }));

export const resetPassword = (body: { token: string; password: string }): Promise<void> =>
  done(api.POST('/api/password-resets/completion', { body }));

export const changePassword = (password: string): Promise<void> =>
  done(api.PUT('/api/me/password', { body: { password } }));

export const confirmEmailChange = (token: string): Promise<{ waitsFor: 'old' | 'new' | null }> =>
  answer(api.POST('/api/email-changes/confirmations', { body: { token } }));

export const disownSignIn = (token: string): Promise<void> =>
  done(api.POST('/api/sign-ins/disowned', { body: { token } }));
