import { PASSWORD, People } from './people';
import { signInWithBothSteps } from './second-step';
import type { TestApi } from './test-api';
import type { Visitor } from './visitor';

type StaffRole = Parameters<People['staff']>[0];

export interface Colleague {
  accountId: string;
  email: string;
  at: Visitor;
}

/** Somebody of the staff, at their desk: signed in with both steps a moment ago. */
export async function colleague(
  api: TestApi,
  role: StaffRole,
  wish: Parameters<People['staff']>[1] = {},
): Promise<Colleague> {
  const { accountId, email } = await new People(api.app).staff(role, wish);
  const at = api.visitor();
  const answer = await signInWithBothSteps(api, at, '/sign-ins', { email, password: PASSWORD });
  if (answer.status !== 201) throw new Error(`The colleague can not sign in: ${answer.text}`);
  return { accountId, email, at };
}
