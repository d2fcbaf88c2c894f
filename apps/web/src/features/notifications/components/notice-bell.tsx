import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useUnreadCount } from '../hooks/use-unread-count';

export function NoticeBell() {
  const unread = useUnreadCount();
  return (
    <Indicator disabled={unread === 0} label={unread > 99 ? '99+' : unread} size={18} offset={9}>
      <ActionIcon
        component={Link}
        to="/notifications"
        variant="subtle"
        color="gray"
        size={44}
        radius="xl"
        aria-label={unread > 0 ? `Notifications, ${unread} unread` : 'Notifications'}
      >
        <IconBell size={22} stroke={1.7} />
      </ActionIcon>
    </Indicator>
  );
}
