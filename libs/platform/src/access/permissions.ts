import type { Role } from './roles';

const ANYONE_SIGNED_IN = [
  'guardian',
  'student',
  'tutor',
  'staff:support',
  'staff:safety',
  'staff:finance',
  'staff:privacy',
  'staff:admin',
] as const satisfies readonly Role[];

/**
 * What a role may attempt at all. Whose data it may touch is decided in the use case (powers, families, own profile).
 */
export const PERMISSIONS = {
  'identity.own-account': ANYONE_SIGNED_IN,
  'identity.manage-family': ['guardian'],
  'tutors.edit-own-profile': ['tutor'],
  'booking.book': ['guardian'],
  'booking.view': ['guardian', 'student', 'tutor'],
  'booking.cancel': ['guardian', 'tutor'],
  'booking.answer-requests': ['tutor'],
  'booking.edit-own-availability': ['tutor'],
  'billing.buy': ['guardian'],
  'billing.view': ['guardian'],
  'rooms.join': ['guardian', 'student', 'tutor'],
  'rooms.moderate': ['tutor'],
  'rooms.pause': ['guardian', 'tutor'],
  'rooms.end': ['guardian', 'tutor'],
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
