import { useSyncExternalStore } from 'react';

/** Somebody may be a guardian and a tutor. Which of the two they look as is this browser's to remember, and no secret. */
const NAME = 'viewing-as';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Storage can be switched off; then the first part is shown, and switching lasts as long as the page. */
let remembered: string | null = null;

function read(): string | null {
  try {
    return window.localStorage.getItem(NAME) ?? remembered;
  } catch {
    return remembered;
  }
}

export const useViewingAs = (): string | null => useSyncExternalStore(subscribe, read, () => null);

export function viewAs(part: string): void {
  remembered = part;
  try {
    window.localStorage.setItem(NAME, part);
  } catch {
    // Remembered above.
  }
  for (const listener of listeners) listener();
}
