import { Anchor, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { balanceQuery, statementQuery } from '../api/minutes';
import { BalanceCard, Lots } from '../components/balance-card';
import { BuyCard } from '../components/buy-card';
import { ForFamily } from '../components/for-family';
import { Movements } from '../components/movements';
import classes from './minutes-page.module.css';

const RECENT = 5;

export function MinutesPage() {
  return (
    <Page
      title="Minutes"
      lead="Booking holds minutes; after a session only the minutes spent together are charged, and the rest come back."
      actions={
        <Group gap="sm">
          <Button component={Link} to="/minutes/statement" variant="default" size="sm">
            Statement
          </Button>
          <Button component={Link} to="/minutes/purchases" variant="default" size="sm">
            Receipts
          </Button>
        </Group>
      }
    >
      <ForFamily>{(familyId) => <FamilyMinutes key={familyId} familyId={familyId} />}</ForFamily>
    </Page>
  );
}

function FamilyMinutes({ familyId }: { familyId: string }) {
  const [search] = useSearchParams();
  const balance = useQuery(balanceQuery(familyId));
  if (balance.isPending) return <LoadingCards count={2} height={200} />;
  if (balance.error)
    return <ProblemAlert problem={Problem.from(balance.error)} onRetry={() => void balance.refetch()} />;
  return (
    <div className={classes.columns}>
      <Stack gap="lg">
        <BalanceCard balance={balance.data} />
        <Lots lots={balance.data.lots} />
        <Recent familyId={familyId} />
      </Stack>
      <BuyCard familyId={familyId} initialPack={search.get('pack')} />
    </div>
  );
}

function Recent({ familyId }: { familyId: string }) {
  const { data } = useInfiniteQuery(statementQuery(familyId, {}));
  const items = data?.pages[0]?.items.slice(0, RECENT) ?? [];
  return (
    <Card component="section" aria-labelledby="recent" padding={0}>
      <Group justify="space-between" p="lg" pb="xs">
        <Title order={2} size="h3" id="recent">
          Latest movements
        </Title>
        <Anchor component={Link} to="/minutes/statement" size="sm">
          Full statement
        </Anchor>
      </Group>
      {items.length > 0 ? (
        <div className={classes.movements}>
          <Movements items={items} />
        </div>
      ) : (
        <Text c="dimmed" px="lg" pb="lg">
          Nothing has moved yet. Get minutes, then book a session.
        </Text>
      )}
    </Card>
  );
}
