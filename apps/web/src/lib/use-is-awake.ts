import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

/** False while the page is as the server rendered it: the reader's zone, screen and clock are known only afterwards. */
export function useIsAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
