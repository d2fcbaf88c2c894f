import type { Me, Permission, Queue } from '../../lib/api-types';
import { can } from '../../lib/viewer';

export interface ConsoleSection {
  to: string;
  label: string;
  permission: Permission;
  queue?: Queue;
  isExact?: boolean;
}

/** In the order in which a day goes: what waits, whom it is about, who works here, what was done. */
export const CONSOLE_SECTIONS: readonly ConsoleSection[] = [
  { to: '/console', label: 'Overview', permission: 'console.open', isExact: true },
  {
    to: '/console/applications',
    label: 'Applications',
    permission: 'console.review-applications',
    queue: 'applications',
  },
  {
    to: '/console/expiring-checks',
    label: 'Expiring checks',
    permission: 'console.review-applications',
    queue: 'expiring-checks',
  },
  { to: '/console/age-cases', label: 'Age cases', permission: 'console.age-cases', queue: 'age-cases' },
  { to: '/console/people', label: 'People', permission: 'console.see-people' },
  {
    to: '/console/access-reviews',
    label: 'Access reviews',
    permission: 'console.review-access',
    queue: 'access-reviews',
  },
  { to: '/console/staff', label: 'Staff', permission: 'console.manage-staff' },
  { to: '/console/audit', label: 'Audit trail', permission: 'console.read-audit' },
];

export const sectionsOf = (me: Me): ConsoleSection[] =>
  CONSOLE_SECTIONS.filter(({ permission }) => can(me, permission));
