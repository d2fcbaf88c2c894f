import { Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import type { NewsPreference } from '../../../lib/api-types';
import { keys } from '../../../lib/keys';
import { Problem } from '../../../lib/problem';
import { SettingsCard } from '../../settings/components/settings-card';
import { preferencesQuery, savePreference } from '../api/preferences';

const WORDS: Record<NewsPreference['topic'], { label: string; description: string }> = {
  'balance-news': {
    label: 'When my minutes run low',
    description: 'One message each time fewer than 60 min are left to book with.',
  },
  promotion: { label: 'Offers', description: 'New packs, and what is cheaper for a while.' },
  survey: { label: 'Questions about how we do', description: 'A short survey now and then.' },
  campaign: {
    label: 'Measure what our mail achieves',
    description: 'Lets us count whether offers are opened and followed. Without it we count nothing of you.',
  },
};

/** What is sent only on request: one switch each, all off until somebody turns them. */
export function NewsCard() {
  const query = useQuery(preferencesQuery);
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: savePreference,
    onSuccess: (stored) => queryClient.setQueryData(keys.newsPreferences, stored),
  });
  const items = query.data?.items ?? [];
  if (query.data && items.length === 0) return null;
  return (
    <SettingsCard title="Only if you want it" lead="Off until you turn it on, and off again at once.">
      {query.isPending && <LoadingCards count={3} height={44} />}
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      <Stack gap="lg">
        {items.map((item) => {
          // What was just pressed shows at once, and goes back where it could not be saved.
          const isUnderWay = save.isPending && save.variables.topic === item.topic;
          return (
            <Switch
              key={item.topic}
              size="md"
              label={WORDS[item.topic].label}
              description={WORDS[item.topic].description}
              checked={isUnderWay ? save.variables.isWanted : item.isWanted}
              onChange={(event) => save.mutate({ topic: item.topic, isWanted: event.currentTarget.checked })}
            />
          );
        })}
        <ProblemAlert problem={save.error ? Problem.from(save.error) : null} />
      </Stack>
      <Text size="sm" c="dimmed" mt="lg">
        A change counts for everything that we have not sent yet.
      </Text>
    </SettingsCard>
  );
}
