import { Card, SimpleGrid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { queueCountsQuery } from '../api/console';
import { QUEUE_WORDS } from '../lib/words';
import classes from './queue-cards.module.css';

/** What waits for the reader, each queue with its number. */
export function QueueCards() {
  const query = useQuery(queueCountsQuery);
  if (query.isPending) return <LoadingCards count={2} />;
  if (query.error) return <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />;
  if (query.data.queues.length === 0) return null;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" mb="xl">
      {query.data.queues.map(({ queue, count }) => {
        const { title, to, none, text } = QUEUE_WORDS[queue];
        return (
          <Card key={queue} component={Link} to={to} className={classes.queue}>
            <Text component="span" fw={600}>
              {title}
            </Text>
            <Text component="span" className={classes.count} data-waits={count > 0 || undefined}>
              {count > 0 ? count : none}
            </Text>
            <Text component="span" size="sm" c="dimmed">
              {text}
            </Text>
          </Card>
        );
      })}
    </SimpleGrid>
  );
}
