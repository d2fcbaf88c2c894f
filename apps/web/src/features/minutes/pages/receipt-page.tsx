import { Button, Card, Divider, Group, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { BackLink } from '../../../components/ui/back-link';
import { Brand } from '../../../components/ui/brand';
import { Facts } from '../../../components/ui/facts';
import { Page } from '../../../components/ui/page';
import { PageFallback } from '../../../components/ui/page-skeleton';
import { ProblemPage } from '../../../components/ui/problem-alert';
import { money } from '../../../lib/format';
import { Problem } from '../../../lib/problem';
import { isoToMs, whenLabel } from '../../../lib/time';
import { useViewer } from '../../../lib/viewer';
import { receiptQuery } from '../api/minutes';
import classes from './receipt-page.module.css';

export function ReceiptPage() {
  const { id = '' } = useParams();
  const { zone } = useViewer();
  const query = useQuery(receiptQuery(id));
  if (query.isPending) return <PageFallback />;
  if (query.error)
    return <ProblemPage problem={Problem.from(query.error)} what="receipt" onRetry={() => void query.refetch()} />;
  const receipt = query.data;
  return (
    <Page
      title={`Receipt ${receipt.number}`}
      width="reading"
      back={
        <div className={classes.screenOnly}>
          <BackLink to="/minutes/purchases">Purchases and receipts</BackLink>
        </div>
      }
      actions={
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
          className={classes.screenOnly}
        >
          Print
        </Button>
      }
    >
      <Card padding="xl">
        <Stack gap="lg">
          <Brand />
          <Facts
            facts={[
              ['Paid', whenLabel(isoToMs(receipt.paidAt), zone)],
              ['Paid by', receipt.payerName],
              ['Receipt number', receipt.number],
            ]}
          />
          <Divider />
          {receipt.lines.map((line) => (
            <Group key={line.description} justify="space-between" wrap="nowrap">
              <Text>{line.description}</Text>
              <Text className="tabular">{money(line.amountCents, receipt.currency)}</Text>
            </Group>
          ))}
          <Divider />
          <Group justify="space-between">
            <Text fw={600}>Total</Text>
            <Text fw={600} size="lg" className="tabular">
              {money(receipt.totalCents, receipt.currency)}
            </Text>
          </Group>
        </Stack>
      </Card>
    </Page>
  );
}
