import { IconBell, IconLock, IconShieldLock, IconUserCircle, type IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Part } from '../../lib/viewer';

export interface SettingsSection {
  to: string;
  icon: ComponentType<IconProps>;
  title: string;
  text: string;
  /** Where a student finds something else behind it. */
  forStudents?: string;
  /** Whose settings have it; everybody's where it is left out. */
  parts?: readonly Part[];
}

/** The pages behind the overview, in the order in which they are listed there. */
export const SETTINGS_SECTIONS: readonly SettingsSection[] = [
  {
    to: '/settings/profile',
    icon: IconUserCircle,
    title: 'Profile',
    text: 'Your name, how we reach you, and your time zone.',
    forStudents: 'Your name, your sign-in name, and your time zone.',
  },
  {
    to: '/settings/security',
    icon: IconShieldLock,
    title: 'Security',
    text: 'How you sign in, and the devices that are signed in.',
  },
  {
    to: '/settings/notifications',
    icon: IconBell,
    title: 'Notifications',
    text: 'What we send you, and what only if you want it.',
    forStudents: 'What we tell you here in the app.',
  },
  {
    to: '/settings/privacy',
    icon: IconLock,
    title: 'Privacy',
    text: 'What you agreed to, and closing your account.',
    forStudents: 'The documents that say what we keep, and what for.',
  },
];
