import { IconWifiOff } from '@tabler/icons-react';
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import classes from './network-banner.module.css';

export function NetworkBanner() {
  const isOnline = useSyncExternalStore(
    (tell) => onlineManager.subscribe(tell),
    () => onlineManager.isOnline(),
    () => true,
  );
  return (
    <div role="status">
      {!isOnline && (
        <div className={classes.banner}>
          <IconWifiOff size={18} aria-hidden />
          You are offline. What you see may be out of date; it updates when you are back.
        </div>
      )}
    </div>
  );
}
