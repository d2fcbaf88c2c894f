import { Button, Card, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Page } from '../../../components/ui/page';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { ShowMore } from '../../../components/ui/show-more';
import { EmptyState } from '../../../components/ui/states';
import type { Notice } from '../../../lib/api-types';
import { Problem } from '../../../lib/problem';
import { safePath } from '../../../lib/safe-path';
import { agoLabel, isoToMs } from '../../../lib/time';
import { useNow } from '../../../lib/use-now';
import { useViewer } from '../../../lib/viewer';
import { noticesQuery } from '../api/notices';
import { useMarkRead } from '../hooks/use-mark-read';
import classes from './notifications-page.module.css';

export function NotificationsPage() {
  const query = useInfiniteQuery(noticesQuery);
  const markRead = useMarkRead();
  const notices = query.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = query.data?.pages[0]?.unreadCount ?? 0;
  return (
    <Page
      title="Notifications"
      width="reading"
      actions={
        unread > 0 && (
          <Button
            variant="default"
            size="sm"
            loading={markRead.isPending}
            onClick={() => markRead.mutate({ all: true })}
          >
            Mark all as read
          </Button>
        )
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
        <Card padding={0} component="ul" className={classes.list}>
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onOpen={() => markRead.mutate({ ids: [notice.id] })} />
          ))}
        </Card>
      )}
      <ShowMore {...query} />
    </Page>
  );
}

function NoticeRow({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const { zone } = useViewer();
  const now = useNow();
  const isUnread = notice.readAt === null;
  return (
    <li className={classes.item}>
      <Link
        to={safePath(notice.href)}
        className={classes.row}
        data-unread={isUnread || undefined}
        onClick={isUnread ? onOpen : undefined}
      >
        <span className={classes.mark}>
          {isUnread && <span className={classes.dot} role="img" aria-label="Unread" />}
        </span>
        <span className={classes.words}>
          <Text fw={isUnread ? 600 : 500} component="span" display="block">
            {notice.title}
          </Text>
          <Text size="sm" c="dimmed" component="span" display="block">
            {notice.body}
          </Text>
        </span>
        <Text size="sm" c="dimmed" component="time" dateTime={notice.createdAt} className={classes.when}>
          {agoLabel(isoToMs(notice.createdAt), now, zone)}
        </Text>
      </Link>
    </li>
  );
}
