import { PeopleFacade } from '@app/identity';
import type { TestApi } from './test-api';
import type { Visitor } from './visitor';

const facade = (api: TestApi): PeopleFacade => api.app.get(PeopleFacade, { strict: false });

/** The secret of the invitation's mail, as the mail's maker gets it. */
export async function invitationToken(api: TestApi, invitationId: string): Promise<string> {
  const issued = await facade(api).issueInvitation(invitationId);
  if (!issued) throw new Error('There is nothing to invite to.');
  return issued.token;
}

/** The secret of the mail for a new password, asked for by whoever writes this address into the form. */
export async function resetToken(api: TestApi, email: string): Promise<string> {
  await api.visitor().post('/password-resets', { email });
  const [event] = (await api.db.events('identity.password-reset-asked.v1')).slice(-1);
  const issued = await facade(api).issuePasswordReset(String(event?.payload.resetId));
  if (!issued) throw new Error('There is nothing to reset.');
  return issued.token;
}

/** The secret of the newest mail that tells this account about a new device. */
export async function disowningToken(api: TestApi, accountId: string): Promise<string> {
  const [signIn] = await api.db.query<{ id: string }>(
    'SELECT id FROM identity_sign_in WHERE account_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
    [accountId],
  );
  const issued = await facade(api).issueDisowning(String(signIn?.id));
  if (!issued) throw new Error('There is nothing to disown.');
  return issued.token;
}

/** The secret of a one-time link that this guardian makes for their student. */
export async function joinToken(guardian: Visitor, familyId: string, studentId: string): Promise<string> {
  const made = await guardian.post(`/families/${familyId}/students/${studentId}/join-links`);
  if (made.status !== 201) throw new Error(made.text);
  return (made.body as { url: string }).url.split('#')[1] ?? '';
}

/** The secret of the mail that proves the address of the only registration that waits for it. */
export async function verificationToken(api: TestApi, email: string): Promise<string> {
  const [registration] = await api.db.query<{ id: string }>(
    'SELECT r.id FROM identity_registration r JOIN identity_account a ON a.id = r.account_id WHERE a.email = $1',
    [email],
  );
  const issued = await facade(api).issueVerification(String(registration?.id));
  if (!issued) throw new Error('There is nothing to prove.');
  return issued.token;
}
