import { Card, NativeSelect, SimpleGrid, Table, Text, Title } from '@mantine/core';
import { IconReportMoney } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Minutes, MinutesFigure } from '../../../components/ui/minutes';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { EmptyState } from '../../../components/ui/states';
import type { Earnings } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';
import { sessionTitle } from '../../../lib/session-words';
import { dayKey, isoToMs, longDate, whenLabel } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { earningsQuery } from '../api/teaching';

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;
/** "2027-03" → "March 2027" */
const monthName = (month: string): string => longDate(`${month}-01`).replace(' 1,', '');

export function EarningsPage() {
  const { zone } = useViewer();
  const [search, setSearch] = useSearchParams();
  const current = dayKey(useNow(), zone).slice(0, 7);
  const asked = search.get('month') ?? '';
  const month = MONTH.test(asked) ? asked : current;
  const query = useQuery(earningsQuery(month));
  return (
    <Page title="Earnings" width="reading" lead="The minutes that you delivered. Nothing is rounded against you.">
      {query.isPending && <LoadingCards count={2} height={140} />}
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      {query.data && (
        <Delivered
          earnings={query.data}
          month={month}
          current={current}
          onMonth={(chosen) => setSearch({ month: chosen }, { replace: true, preventScrollReset: true })}
        />
      )}
    </Page>
  );
}

interface DeliveredProps {
  earnings: Earnings;
  month: string;
  current: string;
  onMonth: (month: string) => void;
}

function Delivered({ earnings, month, current, onMonth }: DeliveredProps) {
  const inMonth = earnings.months.find((each) => each.month === month);
  const months = [...new Set([current, month, ...earnings.months.map((each) => each.month)])].sort().reverse();
  return (
    <>
      <SimpleGrid cols={2} spacing="md" mb="lg">
        <Card>
          <MinutesFigure minutes={inMonth?.minutes ?? 0} label={`in ${monthName(month)}`} />
        </Card>
        <Card>
          <MinutesFigure minutes={earnings.totalMinutes} label="in all" />
        </Card>
      </SimpleGrid>
      <Card component="section" aria-labelledby="by-session">
        <Title order={2} size="h3" id="by-session" mb="sm">
          Session by session
        </Title>
        <NativeSelect
          label="Month"
          value={month}
          onChange={(event) => onMonth(event.currentTarget.value)}
          data={months.map((value) => ({ value, label: monthName(value) }))}
          mb="md"
          maw="16rem"
        />
        {earnings.sessions.length === 0 ? (
          <EmptyState icon={IconReportMoney} title={`Nothing delivered in ${monthName(month)}`} order={3}>
            A session counts here about a minute after it ends.
          </EmptyState>
        ) : (
          <SessionTable earnings={earnings} />
        )}
      </Card>
    </>
  );
}

function SessionTable({ earnings }: { earnings: Earnings }) {
  return (
    <Table verticalSpacing="sm" layout="auto">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Session</Table.Th>
          <Table.Th ta="right">Delivered</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {earnings.sessions.map(({ session, minutes }) => (
          <Table.Tr key={session.id}>
            <Table.Td>
              <Link to={`/sessions/${session.id}`}>{sessionTitle(session)}</Link>
              <Text size="sm" c="dimmed" className="tabular">
                {whenLabel(isoToMs(session.startsAt), earnings.timeZone)}
              </Text>
            </Table.Td>
            <Table.Td ta="right">
              <Minutes minutes={minutes} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
