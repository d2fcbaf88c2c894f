import type { RouteCases } from '../route-case';

export const notificationsCases: RouteCases = {
  listNotifications: { for: 'self' },
  getNotificationPreferences: { for: 'self' },
  saveNotificationPreference: {
    for: 'self',
    body: () => ({ topic: 'survey', isWanted: true }),
    meets: 'notifications.topic-not-offered',
  },
  openUnsubscription: { for: 'everyone', query: () => ({ token: 'nobody’s' }), redirects: true },
  getUnsubscriptionTopic: {
    for: 'everyone',
    query: () => ({ token: 'nobody’s' }),
    meets: 'notifications.unknown-link',
  },
  unsubscribeFromNews: {
    for: 'everyone',
    query: () => ({ token: 'nobody’s' }),
    meets: 'notifications.unknown-link',
  },
  markNotificationsRead: { for: 'self', body: () => ({ all: true }) },
};

export const platformCases: RouteCases = {
  live: { for: 'everyone' },
  ready: { for: 'everyone' },
};
