import { Button, Card, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Minutes } from '../../../components/ui/minutes';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { minutesLabel, money, pricePerMinute } from '../../../lib/format';
import { Problem } from '../../../lib/problem';
import { useViewer } from '../../../lib/viewer';
import { packsQuery } from '../api/minutes';

/** The catalogue, for looking. Buying happens on the Minutes page, where the balance is. */
export function PackCards({ order = 3 }: { order?: 2 | 3 }) {
  const { data: packs, error, isPending, refetch } = useQuery(packsQuery);
  const { part } = useViewer();
  if (isPending) return <ExpectedCards />;
  if (error) return <ProblemAlert problem={Problem.from(error)} onRetry={() => void refetch()} />;
  return (
    <SimpleGrid cols={{ base: 1, sm: Math.min(packs.length, 2), lg: Math.min(packs.length, 4) }} spacing="md">
      {packs.map((pack) => {
        const total = pack.minutes + pack.bonusMinutes;
        const to = `/minutes?pack=${pack.id}`;
        return (
          <Card key={pack.id} component="article">
            <Stack gap={6} h="100%">
              <Title order={order} size="h3">
                {pack.name}
              </Title>
              <Text size="xl" fw={650} className="tabular" fz={28} lh={1.2}>
                {money(pack.priceCents, pack.currency)}
              </Text>
              <Text>
                <Minutes minutes={total} />
                {pack.bonusMinutes > 0 && ` with ${minutesLabel(pack.bonusMinutes)} of bonus`}
              </Text>
              <Text size="sm" c="dimmed" mb="sm">
                {pricePerMinute(pack.priceCents, total, pack.currency)}
              </Text>
              {(part === 'guardian' || part === 'visitor') && (
                <Button
                  component={Link}
                  to={part === 'guardian' ? to : `/register?next=${encodeURIComponent(to)}`}
                  variant="light"
                  mt="auto"
                  aria-label={`Choose ${pack.name}, ${money(pack.priceCents, pack.currency)}`}
                >
                  Choose
                </Button>
              )}
            </Stack>
          </Card>
        );
      })}
    </SimpleGrid>
  );
}

/** As many as are usually sold, so that what comes below stays where it is. */
function ExpectedCards() {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="md">
      {Array.from({ length: 4 }, (_, index) => (
        <Skeleton key={index} height={214} radius="lg" />
      ))}
    </SimpleGrid>
  );
}
