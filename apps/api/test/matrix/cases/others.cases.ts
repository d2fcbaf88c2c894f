import type { RouteCases } from '../route-case';

export const notificationsCases: RouteCases = {
  listNotifications: { for: 'self' },
  markNotificationsRead: { for: 'self', body: () => ({ all: true }) },
};

export const platformCases: RouteCases = {
  live: { for: 'everyone' },
  ready: { for: 'everyone' },
};
