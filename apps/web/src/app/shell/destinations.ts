import {
  IconBell,
  IconCalendarEvent,
  IconCalendarMonth,
  IconChalkboard,
  IconClockHour4,
  IconFileDescription,
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

export interface Places {
  /** The left navigation: what one does, then what one looks up. */
  side: { main: Destination[]; more: Destination[] };
  /** The bar under a thumb: exactly four. */
  bar: Destination[];
}

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
const application: Destination = { to: '/teach/application', label: 'Application', icon: IconFileDescription };
const teach: Destination = { to: '/teach', label: 'Teach with us', icon: IconChalkboard };
const console: Destination = { to: '/console', label: 'Console', icon: IconLayoutDashboard };
const profile: Destination = { to: '/profile', label: 'Profile', icon: IconUser };
const ownProfile: Destination = { ...profile, to: '/me' };
const signIn: Destination = { to: '/sign-in', label: 'Sign in', icon: IconLogin2 };

const news: Destination = { ...notifications, label: 'News' };

/** Who is yet to be approved finds what works for them, and nothing that would be empty. */
export type Standing = Part | 'applicant';

export const PLACES: Record<Standing, Places> = {
  visitor: {
    side: { main: [home, findTutor, pricing, teach], more: [help] },
    bar: [home, tutors, pricing, signIn],
  },
  guardian: {
    side: { main: [home, calendar, findTutor, sessions, minutes, family], more: [settings, help] },
    bar: [home, calendar, tutors, minutes],
  },
  student: {
    side: { main: [home, sessions, ownProfile], more: [settings, help] },
    bar: [home, sessions, news, ownProfile],
  },
  applicant: {
    side: { main: [home, application], more: [settings, help] },
    bar: [home, application, news, settings],
  },
  tutor: {
    side: { main: [home, calendar, requests, sessions, students, earnings, profile], more: [settings, help] },
    bar: [home, calendar, requests, sessions],
  },
  staff: {
    side: { main: [home, console, findTutor], more: [settings, help] },
    bar: [home, console, news, settings],
  },
};
