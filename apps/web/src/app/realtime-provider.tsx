import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { can, useViewer } from '../lib/viewer';
import { Realtime } from '../lib/realtime';
import { RealtimeContext } from '../lib/use-channel';

/** Holds the one socket while someone is signed in, in the channels that every page wants. */
export function RealtimeProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [realtime] = useState(() => new Realtime(queryClient));
  const { me } = useViewer();
  const accountId = can(me, 'realtime.connect') ? me?.accountId : undefined;
  const familyIds = me?.families.map((family) => family.id).join(' ') ?? '';

  useEffect(() => {
    if (!accountId) return undefined;
    realtime.open();
    return () => realtime.close();
  }, [realtime, accountId]);

  useEffect(() => {
    if (!accountId) return undefined;
    const leaves = [
      realtime.join(`user:${accountId}`),
      ...familyIds
        .split(' ')
        .filter(Boolean)
        .map((id) => realtime.join(`family:${id}`)),
    ];
    return () => leaves.forEach((leave) => leave());
  }, [realtime, accountId, familyIds]);

  return <RealtimeContext value={realtime}>{children}</RealtimeContext>;
}
