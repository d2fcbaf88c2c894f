import { useInfiniteQuery } from '@tanstack/react-query';
import { can, useViewer } from '../../../lib/viewer';
import { noticesQuery } from '../api/notices';

export function useUnreadCount(): number {
  const { me } = useViewer();
  const isSignedIn = can(me, 'notifications.own');
  const { data } = useInfiniteQuery({ ...noticesQuery, enabled: isSignedIn });
  return isSignedIn ? (data?.pages[0]?.unreadCount ?? 0) : 0;
}
