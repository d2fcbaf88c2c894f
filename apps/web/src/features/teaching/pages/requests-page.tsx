import { Stack } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { ShowMore } from '../../../components/ui/show-more';
import { EmptyState } from '../../../components/ui/states';
import { Problem } from '../../../lib/problem';
import { RequestItem } from '../components/request-item';
import { useRequests } from '../hooks/use-requests';

export function RequestsPage() {
  const { query, requests } = useRequests();
  return (
    <Page
      title="Requests"
      width="reading"
      lead="Families wait for your answer. Their time and minutes are held meanwhile."
    >
      {query.isPending && <LoadingCards height={180} />}
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      {query.data && requests.length === 0 && (
        <EmptyState icon={IconInbox} title="No request to answer">
          When a family asks for one of your open times, it shows up here, and we tell you by e-mail.
        </EmptyState>
      )}
      <Stack gap="md">
        {requests.map((session) => (
          <RequestItem key={session.id} session={session} />
        ))}
      </Stack>
      <ShowMore {...query} />
    </Page>
  );
}
