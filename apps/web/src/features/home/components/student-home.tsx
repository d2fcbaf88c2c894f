import { Card, Stack, Text, Title } from '@mantine/core';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { useMe } from '../../../lib/viewer';
import { ComingOfAgeCard } from '../../family/components/coming-of-age-card';
import { SessionList } from '../../sessions/components/session-list';
import { useUpcoming } from '../hooks/use-upcoming';
import { NextSession } from './next-session';

export function StudentHome() {
  const me = useMe();
  const { query, sessions, next } = useUpcoming();
  const others = sessions.filter(({ id, state }) => id !== next?.id && state !== 'reserved');
  return (
    <Page title={`Hello, ${me.firstName}`} width="reading">
      <Stack gap="xl">
        {query.isPending && <LoadingCards count={1} height={220} />}
        {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
        {query.data && !next && (
          <Card padding="xl">
            <Title order={2} size="h3" mb="xs">
              No session coming up
            </Title>
            <Text c="dimmed">When your guardian books one, it shows up here, and this is where you join it.</Text>
          </Card>
        )}
        {next && <NextSession session={next} />}
        <ComingOfAgeCard />
        {others.length > 0 && (
          <section aria-labelledby="more">
            <Title order={2} id="more" mb="md">
              Coming up
            </Title>
            <SessionList sessions={others} />
          </section>
        )}
      </Stack>
    </Page>
  );
}
