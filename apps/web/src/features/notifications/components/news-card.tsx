import { Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { NewsPreference } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { optimistically, PUT_BACK } from '../../../lib/optimistic';
import { Problem } from '../../../lib/problem';
import { SettingsCard } from '../../settings/components/settings-card';
import { NEWS_WORDS } from '../news-words';
import { preferencesQuery, savePreference } from '../api/preferences';

/** What is sent only on request: one switch each, all off until somebody turns them. */
export function NewsCard() {
  const query = useQuery(preferencesQuery);
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: savePreference,
    ...optimistically<{ items: NewsPreference[] }, NewsPreference>(
      queryClient,
      keys.newsPreferences,
      ({ items }, pressed) => ({ items: items.map((item) => (item.topic === pressed.topic ? pressed : item)) }),
    ),
  });
  const items = query.data?.items ?? [];
  if (query.data && items.length === 0) return null;
  return (
    <SettingsCard title="Only if you want it" lead="Off until you turn it on, and off again at once.">
      {query.isPending && <LoadingCards count={3} height={44} />}
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      <Stack gap="lg">
        {items.map(({ topic, isWanted }) => (
          <Switch
            key={topic}
            size="md"
            label={NEWS_WORDS[topic].label}
            description={NEWS_WORDS[topic].description}
            checked={isWanted}
            onChange={(event) => save.mutate({ topic, isWanted: event.currentTarget.checked })}
          />
        ))}
        <ProblemAlert problem={save.error ? Problem.from(save.error) : null} others={[PUT_BACK]} />
      </Stack>
      <Text size="sm" c="dimmed" mt="lg">
        A change counts for everything that we have not sent yet.
      </Text>
    </SettingsCard>
  );
}
