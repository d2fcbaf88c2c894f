import { permissionsOf, type Role, type SignedIn } from '@app/platform';
import { StaffChannelPolicy } from './staff-channel.policy';

function actor(...roles: Role[]): SignedIn {
  const id = '01960000-0000-7000-8000-000000000001';
  const provedAt = Temporal.Instant.from('2027-03-01T15:00:00Z');
  return { signInId: id, accountId: id, roles, permissions: permissionsOf(roles), provedAt };
}

describe('who may listen to a queue', () => {
  const policy = new StaffChannelPolicy();

  it.each([
    ['applications', ['staff:support', 'staff:safety']],
    ['expiring-checks', ['staff:support', 'staff:safety']],
    ['age-cases', ['staff:safety', 'staff:privacy']],
    ['access-reviews', ['staff:privacy', 'staff:admin']],
    ['constructor', []],
    ['safety', []],
  ])('%s: %p and nobody else', async (queue, allowed) => {
    const roles: Role[] = [
      'guardian',
      'student',
      'tutor',
      'staff:support',
      'staff:safety',
      'staff:finance',
      'staff:privacy',
      'staff:admin',
    ];
    const heard: Role[] = [];
    for (const role of roles) if (await policy.mayJoin(actor(role), queue)) heard.push(role);
    expect(heard).toEqual(allowed);
  });
});
