import type { Notice } from './words';

export function passwordChangedNotice(): Notice {
  return {
    kind: 'password-changed',
    title: 'Your password was changed',
    body: 'Other devices were signed out. If it was not you, choose a new password now.',
    href: '/settings/security',
  };
}

export function emailChangeAskedNotice(): Notice {
  return {
    kind: 'email-change-asked',
    title: 'Confirm your new e-mail address',
    body: 'We wrote to both addresses. The change is made when both are confirmed, within a day.',
    href: '/settings/security',
  };
}

export function emailChangedNotice(): Notice {
  return {
    kind: 'email-changed',
    title: 'Your e-mail address was changed',
    body: 'From now on you sign in with the new one.',
    href: '/settings/security',
  };
}

export function newDeviceNotice(): Notice {
  return {
    kind: 'new-device',
    title: 'A new device signed in to your account',
    body: 'If it was not you, sign it out and choose a new password.',
    href: '/settings/security',
  };
}
