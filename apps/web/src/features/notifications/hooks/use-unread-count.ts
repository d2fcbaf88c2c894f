import { useInfiniteQuery } from '@tanstack/react-query';
import { useViewer } from '../../../lib/viewer';
import { noticesQuery } from '../api/notices';

export function useUnreadCount(): number {
  const isSignedIn = useViewer().me !== null;
  const { data } = useInfiniteQuery({ ...noticesQuery, enabled: isSignedIn });
  return isSignedIn ? (data?.pages[0]?.unreadCount ?? 0) : 0;
}
