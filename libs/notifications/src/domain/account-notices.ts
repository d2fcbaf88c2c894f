import type { Notice } from './words';

export function passwordChangedNotice(): Notice {
  return {
    kind: 'password-changed',
    title: 'Your password was changed',
    body: 'Other devices were signed out. If it was not you, choose a new password now.',
    href: '/settings/security',
  };
}
