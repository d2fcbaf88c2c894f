import {
  IconBell,
  IconCalendarEvent,
  IconCalendarMonth,
  IconChalkboard,
  IconClockHour4,
  IconHelpCircle,
  IconHome,
  IconInbox,
  IconLayoutDashboard,
  IconLogin2,
  IconReportMoney,
  IconSchool,
  IconSearch,
  IconSettings,
  IconTag,
  IconUser,
  IconUsersGroup,
  type IconProps,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Part } from '../../lib/viewer';

export interface Destination {
  to: string;
  label: string;
  icon: ComponentType<IconProps>;
  /** Shows the number of unread notifications. */
  hasCount?: boolean;
}

const home: Destination = { to: '/', label: 'Home', icon: IconHome };
const findTutor: Destination = { to: '/tutors', label: 'Find a tutor', icon: IconSearch };
const tutors: Destination = { ...findTutor, label: 'Tutors' };
const calendar: Destination = { to: '/calendar', label: 'Calendar', icon: IconCalendarMonth };
const sessions: Destination = { to: '/sessions', label: 'Sessions', icon: IconCalendarEvent };
const minutes: Destination = { to: '/minutes', label: 'Minutes', icon: IconClockHour4 };
const family: Destination = { to: '/family', label: 'Family', icon: IconUsersGroup };
const notifications: Destination = { to: '/notifications', label: 'Notifications', icon: IconBell, hasCount: true };
const settings: Destination = { to: '/settings', label: 'Settings', icon: IconSettings };
const help: Destination = { to: '/help', label: 'Help', icon: IconHelpCircle };
const pricing: Destination = { to: '/pricing', label: 'Pricing', icon: IconTag };
const requests: Destination = { to: '/requests', label: 'Requests', icon: IconInbox };
const students: Destination = { to: '/students', label: 'Students', icon: IconSchool };
const earnings: Destination = { to: '/earnings', label: 'Earnings', icon: IconReportMoney };
const teach: Destination = { to: '/teach', label: 'Teach with us', icon: IconChalkboard };
const console: Destination = { to: '/console', label: 'Console', icon: IconLayoutDashboard };
const profile: Destination = { to: '/profile', label: 'Profile', icon: IconUser };
const ownProfile: Destination = { ...profile, to: '/me' };
const signIn: Destination = { to: '/sign-in', label: 'Sign in', icon: IconLogin2 };

/** The left navigation: what one does, then what one looks up. */
export const SIDE: Record<Part, { main: Destination[]; more: Destination[] }> = {
  visitor: { main: [home, findTutor, pricing, teach], more: [help] },
  guardian: { main: [home, calendar, findTutor, sessions, minutes, family], more: [settings, help] },
  student: { main: [home, sessions, ownProfile], more: [settings, help] },
  tutor: {
    main: [home, calendar, requests, sessions, students, earnings, profile],
    more: [settings, help],
  },
  staff: { main: [home, console, findTutor], more: [settings, help] },
};

/** The bar under a thumb: exactly four. */
export const BAR: Record<Part, Destination[]> = {
  visitor: [home, tutors, pricing, signIn],
  guardian: [home, calendar, tutors, minutes],
  student: [home, sessions, { ...notifications, label: 'News' }, ownProfile],
  tutor: [home, calendar, requests, sessions],
  staff: [home, console, { ...notifications, label: 'News' }, settings],
};
