import { Room } from 'livekit-client';
import { useEffect, useState } from 'react';

/** The devices of one kind, with names once the browser may tell them. Follows what is plugged in. */
export function useDevices(kind: MediaDeviceKind, isAllowed: boolean): MediaDeviceInfo[] {
  const [devices, setDevices] = useState<MediaDeviceInfo[]>([]);
  useEffect(() => {
    const media = navigator.mediaDevices as MediaDevices | undefined;
    if (!media) return undefined;
    const list = (): void => {
      Room.getLocalDevices(kind, false).then(setDevices, () => setDevices([]));
    };
    list();
    media.addEventListener('devicechange', list);
    return () => media.removeEventListener('devicechange', list);
  }, [kind, isAllowed]);
  return devices;
}
