import type { Role, SignedIn } from '@app/platform';
import type { FamilyFacade } from '../family.facade';
import { FamilyChannelPolicy } from './family-channel.policy';
import { UserChannelPolicy } from './user-channel.policy';

const ME = '01960000-0000-7000-8000-000000000001';
const FAMILY = '01960000-0000-7000-8000-000000000002';

function actor(...roles: Role[]): SignedIn {
  return {
    signInId: ME,
    accountId: ME,
    roles,
    permissions: new Set(),
    provedAt: Temporal.Instant.from('2027-03-01T15:00:00Z'),
  };
}

describe('who may listen', () => {
  it('to a person’s channel: that person', async () => {
    const policy = new UserChannelPolicy();
    await expect(policy.mayJoin(actor('guardian'), ME)).resolves.toBe(true);
    await expect(policy.mayJoin(actor('staff:admin'), FAMILY)).resolves.toBe(false);
  });

  it('to a family’s channel: its guardians', async () => {
    const families = {
      isMember: (account: string, family: string) => Promise.resolve(account === ME && family === FAMILY),
    };
    const policy = new FamilyChannelPolicy(families as FamilyFacade);
    await expect(policy.mayJoin(actor('guardian'), FAMILY)).resolves.toBe(true);
    await expect(policy.mayJoin(actor('guardian'), ME)).resolves.toBe(false);
    await expect(policy.mayJoin(actor('guardian'), 'not-an-id')).resolves.toBe(false);
  });
});
