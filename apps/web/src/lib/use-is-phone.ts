import { useSyncExternalStore } from 'react';

/** Below this the left navigation gives way to the bottom bar. */
export const PHONE_QUERY = '(max-width: 61.99em)';

function subscribe(tell: () => void): () => void {
  const query = window.matchMedia(PHONE_QUERY);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

/** The server doesn't know the screen: its pages begin as on a wide one and settle at once. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(PHONE_QUERY).matches,
    () => false,
  );
}
