import { ActionIcon, Anchor, Group, Indicator, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { LoadingCards } from '../../../components/ui/page-skeleton';
import { ProblemAlert } from '../../../components/ui/problem-alert';
import { Problem } from '../../../lib/problem';
import { noticesQuery } from '../api/notices';
import { useUnreadCount } from '../hooks/use-unread-count';
import { MarkAllRead } from './mark-all-read';
import { NoticeList } from './notice-list';
import classes from './notice-popover.module.css';

const SHOWN = 6;

/** The bell of the desk: the newest notices beside the navigation, closed by Escape, a click elsewhere, or following one. */
export function NoticePopover() {
  const unread = useUnreadCount();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => panel.current?.hidePopover();
  return (
    <>
      <Indicator disabled={unread === 0} label={unread > 99 ? '99+' : unread} size={18} offset={7}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={40}
          radius="xl"
          popoverTarget={id}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-label={unread > 0 ? `Notifications, ${unread} unread` : 'Notifications'}
        >
          <IconBell size={21} stroke={1.7} />
        </ActionIcon>
      </Indicator>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label="Notifications"
        className={classes.panel}
        onToggle={(event) => setIsOpen(event.newState === 'open')}
      >
        {isOpen && <Newest onFollow={close} />}
      </div>
    </>
  );
}

function Newest({ onFollow }: { onFollow: () => void }) {
  const query = useInfiniteQuery(noticesQuery);
  const notices = query.data?.pages[0]?.items.slice(0, SHOWN) ?? [];
  return (
    <>
      <Group justify="space-between" className={classes.head}>
        <Text fw={650}>Notifications</Text>
        <MarkAllRead />
      </Group>
      <div className={classes.body}>
        {query.isPending && <LoadingCards count={3} height={60} />}
        {query.error && <ProblemAlert problem={Problem.from(query.error)} onRetry={() => void query.refetch()} />}
        {query.data && notices.length === 0 && (
          <Text c="dimmed" p="lg">
            Nothing new. Bookings, answers, receipts, and finished sessions show up here.
          </Text>
        )}
        <NoticeList notices={notices} onFollow={onFollow} />
      </div>
      <Group justify="space-between" className={classes.foot}>
        <Anchor component={Link} to="/notifications" onClick={onFollow} size="sm">
          See all
        </Anchor>
        <Anchor component={Link} to="/settings/notifications" onClick={onFollow} size="sm">
          What we may send you
        </Anchor>
      </Group>
    </>
  );
}
