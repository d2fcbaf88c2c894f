import { IconBell, IconLock, IconShieldLock, IconUserCircle, type IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Part } from '../../lib/viewer';

export interface SettingsSection {
  to: string;
  icon: ComponentType<IconProps>;
  title: string;
  text: string;
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
  },
  {
    to: '/settings/privacy',
    icon: IconLock,
    title: 'Privacy',
    text: 'What you agreed to, and closing your account.',
  },
];
