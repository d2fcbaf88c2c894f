import { Card, Group, Text, TextInput } from '@mantine/core';
import { IconReceipt2 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { BackLink } from '../../../components/ui/back-link';
import { Minutes } from '../../../components/ui/minutes';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { ShowMore } from '../../../components/ui/show-more';
import { EmptyState } from '../../../components/ui/states';
import { Problem } from '../../../lib/problem';
import { addDays, msToIso, startOfDay } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';
import { statementQuery, type Span } from '../api/minutes';
import { ForFamily } from '../components/for-family';
import { Movements } from '../components/movements';
import classes from './statement-page.module.css';

export function StatementPage() {
  return (
    <Page
      title="Statement"
      back={<BackLink to="/minutes">Minutes</BackLink>}
      lead="Every movement of your minutes, with its reason. What is held still belongs to you until a session used it."
    >
      <ForFamily>{(familyId) => <FamilyStatement key={familyId} familyId={familyId} />}</ForFamily>
    </Page>
  );
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function FamilyStatement({ familyId }: { familyId: string }) {
  const { zone } = useViewer();
  const [search, setSearch] = useSearchParams();
  const from = search.get('from') ?? '';
  const to = search.get('to') ?? '';
  const span: Span = {
    ...(isDay(from) ? { from: msToIso(startOfDay(from, zone)) } : {}),
    ...(isDay(to) ? { to: msToIso(startOfDay(addDays(to, 1), zone)) } : {}),
  };
  const query = useInfiniteQuery(statementQuery(familyId, span));
  const set = (name: 'from' | 'to', value: string): void =>
    setSearch(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const firstPage = query.data?.pages[0];
  return (
    <>
      <Group gap="md" mb="lg" grow maw="26rem" wrap="nowrap">
        <TextInput
          label="From"
          type="date"
          value={from}
          max={to}
          onChange={(event) => set('from', event.currentTarget.value)}
        />
        <TextInput
          label="To"
          type="date"
          value={to}
          min={from}
          onChange={(event) => set('to', event.currentTarget.value)}
        />
      </Group>
      {query.isPending && <LoadingCards count={4} height={64} />}
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      {firstPage && (
        <Card padding={0}>
          <Balance label="Closing balance" minutes={firstPage.closingMinutes} />
          {items.length > 0 ? (
            <div>
              <Movements items={items} />
            </div>
          ) : Object.keys(span).length === 0 ? (
            <EmptyState icon={IconReceipt2} title="Nothing has moved yet">
              Minutes that you buy, hold and use show up here.
            </EmptyState>
          ) : (
            <EmptyState icon={IconReceipt2} title="Nothing moved in this time">
              Choose other days, or clear them to see everything.
            </EmptyState>
          )}
          {!query.hasNextPage && <Balance label="Opening balance" minutes={firstPage.openingMinutes} />}
        </Card>
      )}
      <ShowMore {...query} />
    </>
  );
}

function Balance({ label, minutes }: { label: string; minutes: number }) {
  return (
    <Group justify="space-between" className={classes.balance}>
      <Text fw={600}>{label}</Text>
      <Minutes minutes={minutes} />
    </Group>
  );
}
