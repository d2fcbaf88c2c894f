import type { Channel } from '@app/contracts';
import { createContext, useContext, useEffect } from 'react';
import type { Realtime } from './realtime';
import { useViewer } from './viewer';

export const RealtimeContext = createContext<Realtime | null>(null);

export function useRealtime(): Realtime {
  const realtime = useContext(RealtimeContext);
  if (!realtime) throw new Error('useRealtime needs the RealtimeProvider above it.');
  return realtime;
}

/** Listens to a channel while the component is on screen; nothing for visitors, who have no socket. */
export function useChannel(channel: Channel | null): void {
  const realtime = useRealtime();
  const isSignedIn = useViewer().me !== null;
  useEffect(() => {
    if (!channel || !isSignedIn) return undefined;
    return realtime.join(channel);
  }, [realtime, channel, isSignedIn]);
}
