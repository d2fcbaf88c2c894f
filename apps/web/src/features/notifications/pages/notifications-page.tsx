import { Anchor, Card } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { ShowMore } from '../../../components/ui/show-more';
import { EmptyState } from '../../../components/ui/states';
import { Problem } from '../../../lib/problem';
import { noticesQuery } from '../api/notices';
import { MarkAllRead } from '../components/mark-all-read';
import { NoticeList } from '../components/notice-list';

export function NotificationsPage() {
  const query = useInfiniteQuery(noticesQuery);
  const notices = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="Notifications"
      width="reading"
      actions={<MarkAllRead />}
      lead={
        <Anchor component={Link} to="/settings/notifications" size="sm">
          What we may send you
        </Anchor>
      }
    >
      {query.isPending && <LoadingCards count={4} height={76} />}
      {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
      {query.data && notices.length === 0 && (
        <EmptyState icon={IconBell} title="Nothing new">
          Bookings, answers, receipts, and finished sessions show up here.
        </EmptyState>
      )}
      {notices.length > 0 && (
        <Card padding={0}>
          <NoticeList notices={notices} />
        </Card>
      )}
      <ShowMore {...query} />
    </Page>
  );
}
