/** Socket.io rooms that no client can name: only the server puts a socket there. */
export const roomOfSignIn = (signInId: string): string => `sign-in:${signInId}`;
export const roomOfAccount = (accountId: string): string => `account:${accountId}`;
