import { Button } from '@mantine/core';
import { useMarkRead } from '../hooks/use-mark-read';
import { useUnreadCount } from '../hooks/use-unread-count';

export function MarkAllRead() {
  const unread = useUnreadCount();
  const markRead = useMarkRead();
  if (unread === 0) return null;
  return (
    <Button variant="default" size="xs" loading={markRead.isPending} onClick={() => markRead.mutate({ all: true })}>
      Mark all as read
    </Button>
  );
}
