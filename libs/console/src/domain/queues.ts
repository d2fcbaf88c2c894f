import type { Permission } from '@app/platform';

/** What waits for staff, and who may work on it. Channels are named like these: `staff:applications`. */
export const QUEUE_PERMISSIONS = {
  applications: 'console.review-applications',
  'expiring-checks': 'console.review-applications',
  'age-cases': 'console.age-cases',
  'access-reviews': 'console.review-access',
} as const satisfies Record<string, Permission>;

export type Queue = keyof typeof QUEUE_PERMISSIONS;

export const QUEUES = Object.keys(QUEUE_PERMISSIONS) as Queue[];

export function queuesOf(permissions: ReadonlySet<Permission>): Queue[] {
  return QUEUES.filter((queue) => permissions.has(QUEUE_PERMISSIONS[queue]));
}
