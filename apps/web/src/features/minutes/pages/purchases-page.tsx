import { Anchor, Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { BackLink } from '../../../components/ui/back-link';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { ShowMore } from '../../../components/ui/show-more';
import { EmptyState } from '../../../components/ui/states';
import { Tag, type TagTone } from '../../../components/ui/tag';
import type { Purchase } from '../../../lib/api-types';
import { minutesLabel, money } from '../../../lib/format';
import { Problem } from '../../../lib/problem';
import { isoToMs, whenLabel } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';
import { purchasesQuery } from '../api/minutes';
import { ForFamily } from '../components/for-family';

const STATES: Record<Purchase['state'], { label: string; tone: TagTone }> = {
  open: { label: 'Not paid yet', tone: 'time' },
  paid: { label: 'Paid', tone: 'confirmed' },
  expired: { label: 'Expired', tone: 'quiet' },
  failed: { label: 'Payment failed', tone: 'loss' },
};

export function PurchasesPage() {
  return (
    <Page title="Purchases and receipts" width="reading" back={<BackLink to="/minutes">Minutes</BackLink>}>
      <ForFamily>{(familyId) => <FamilyPurchases key={familyId} familyId={familyId} />}</ForFamily>
    </Page>
  );
}

function FamilyPurchases({ familyId }: { familyId: string }) {
  const query = useInfiniteQuery(purchasesQuery(familyId));
  const purchases = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <LoadingCards count={3} height={84} />;
  if (query.error) return <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />;
  if (purchases.length === 0) {
    return (
      <EmptyState
        icon={IconReceipt}
        title="Nothing bought yet"
        action={
          <Button component={Link} to="/minutes">
            Get minutes
          </Button>
        }
      >
        Receipts for the packs you buy show up here.
      </EmptyState>
    );
  }
  return (
    <>
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {purchases.map((purchase) => (
          <PurchaseRow key={purchase.id} purchase={purchase} />
        ))}
      </Stack>
      <ShowMore {...query} />
    </>
  );
}

function PurchaseRow({ purchase }: { purchase: Purchase }) {
  const { zone } = useViewer();
  const state = STATES[purchase.state];
  return (
    <Card component="li" padding="md">
      <Group justify="space-between" gap="sm">
        <div>
          <Group gap="xs">
            <Text fw={600}>{minutesLabel(purchase.minutes)}</Text>
            <Tag tone={state.tone}>{state.label}</Tag>
          </Group>
          <Text size="sm" c="dimmed">
            {whenLabel(isoToMs(purchase.paidAt ?? purchase.createdAt), zone)}
          </Text>
        </div>
        <Group gap="md">
          <Text className="tabular">{money(purchase.amountCents, purchase.currency)}</Text>
          <Anchor
            component={Link}
            to={purchase.state === 'paid' ? `/purchases/${purchase.id}/receipt` : `/purchases/${purchase.id}`}
          >
            {purchase.state === 'paid' ? 'Receipt' : 'Details'}
          </Anchor>
        </Group>
      </Group>
    </Card>
  );
}
