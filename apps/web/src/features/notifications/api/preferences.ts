import { queryOptions } from '@tanstack/react-query';
import type { NewsPreference } from '../../../lib/api-types';
import { answer, api } from '../../../lib/api';
import { keys } from '../../../lib/keys';

export const preferencesQuery = queryOptions({
  queryKey: keys.newsPreferences,
  queryFn: ({ signal }) => answer(api.GET('/api/notifications/preferences', { signal })),
});

export const savePreference = (preference: NewsPreference) =>
  answer(api.PUT('/api/notifications/preferences', { body: preference }));
