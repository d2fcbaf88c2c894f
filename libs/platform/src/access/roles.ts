export const ROLES = [
  'guardian',
  'student',
  'tutor',
  'staff:support',
  'staff:safety',
  'staff:finance',
  'staff:privacy',
  'staff:admin',
] as const;

export type Role = (typeof ROLES)[number];
