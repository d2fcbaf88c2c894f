import { use, useSyncExternalStore } from 'react';
import { RenderedContext } from './rendered';

/** One clock for all countdowns on a page; ticks stop while nobody watches. */
function clock(everyMs: number) {
  const listeners = new Set<() => void>();
  let timer: number | undefined;
  let now = Date.now();
  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      timer ??= window.setInterval(() => {
        now = Date.now();
        listeners.forEach((tell) => tell());
      }, everyMs);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        window.clearInterval(timer);
        timer = undefined;
      };
    },
    read(): number {
      if (Date.now() - now > everyMs) now = Date.now();
      return now;
    },
  };
}

const seconds = clock(1000);
const slow = clock(20_000);

export function useNow(pace: 'second' | 'slow' = 'slow'): number {
  const chosen = pace === 'second' ? seconds : slow;
  const { at } = use(RenderedContext);
  return useSyncExternalStore(chosen.subscribe, chosen.read, () => at);
}
