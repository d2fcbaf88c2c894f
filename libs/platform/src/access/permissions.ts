import type { Role } from './roles';

const STAFF = [
  'staff:support',
  'staff:safety',
  'staff:finance',
  'staff:privacy',
  'staff:admin',
] as const satisfies readonly Role[];

const ANYONE_SIGNED_IN = ['guardian', 'student', 'tutor', ...STAFF] as const satisfies readonly Role[];

/**
 * What a role may attempt at all. Whose data it may touch is decided in the use case (powers, families, own profile).
 */
export const PERMISSIONS = {
  'identity.own-sign-in': ANYONE_SIGNED_IN,
  'identity.own-second-factor': ANYONE_SIGNED_IN,
  'identity.own-account': ANYONE_SIGNED_IN,
  'identity.edit-own-profile': ['guardian', 'tutor', ...STAFF],
  'identity.manage-family': ['guardian'],
  'identity.own-profile': ['student'],
  'tutors.apply': ['guardian', 'tutor'],
  'tutors.edit-own-profile': ['tutor'],
  'booking.book': ['guardian'],
  'booking.view': ['guardian', 'student', 'tutor'],
  'booking.cancel': ['guardian', 'tutor'],
  'booking.answer-requests': ['tutor'],
  'booking.edit-own-availability': ['tutor'],
  'booking.view-own-teaching': ['tutor'],
  'billing.buy': ['guardian'],
  'billing.view': ['guardian'],
  'rooms.join': ['guardian', 'student', 'tutor'],
  'rooms.moderate': ['tutor'],
  'rooms.pause': ['guardian', 'tutor'],
  'rooms.end': ['guardian', 'tutor'],
  // Staff, by what each needs and no more: docs/operations/console.md says why.
  'console.open': STAFF,
  'console.review-applications': ['staff:support', 'staff:safety'],
  'console.suspend-tutors': ['staff:safety'],
  'console.age-cases': ['staff:safety', 'staff:privacy'],
  'console.see-people': ['staff:support', 'staff:safety', 'staff:finance', 'staff:privacy'],
  'console.break-glass': ['staff:support', 'staff:safety', 'staff:privacy'],
  'console.review-access': ['staff:privacy', 'staff:admin'],
  'console.manage-staff': ['staff:admin'],
  'console.read-audit': ['staff:privacy', 'staff:admin'],
  'notifications.own': ANYONE_SIGNED_IN,
  'realtime.connect': ANYONE_SIGNED_IN,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  const held = new Set<Permission>();
  for (const [permission, holders] of Object.entries(PERMISSIONS) as [Permission, readonly Role[]][]) {
    if (holders.some((role) => roles.includes(role))) held.add(permission);
  }
  return held;
}
