import { queryOptions } from '@tanstack/react-query';
import type { NewsPreference } from '../../../lib/api-types';
import { answer, api } from '../../../lib/api';
import { keys } from '../../../lib/keys';

export const preferencesQuery = queryOptions({
  queryKey: keys.newsPreferences,
  queryFn: ({ signal }) => answer(api.GET('/api/notifications/preferences', { signal })),
});

export const unsubscriptionQuery = (token: string) =>
  queryOptions({
    queryKey: keys.unsubscription(token),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/notifications/unsubscription/topic', { params: { query: { token } }, signal })),
  });

export const unsubscribe = (token: string) =>
  answer(api.POST('/api/notifications/unsubscription', { params: { query: { token } } }));

export const savePreference = (preference: NewsPreference) =>
  answer(api.PUT('/api/notifications/preferences', { body: preference }));
