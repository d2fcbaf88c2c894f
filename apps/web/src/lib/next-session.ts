import type { Session } from './api-types';

/** What someone is due at next: running first, then the soonest confirmed one. Lists come in any order. */
export function nextSession(sessions: readonly Session[]): Session | null {
  const due = sessions.filter(({ state }) => state === 'confirmed' || state === 'in_progress');
  return (
    due.toSorted((a, b) => {
      const running = Number(b.state === 'in_progress') - Number(a.state === 'in_progress');
      return running || Date.parse(a.startsAt) - Date.parse(b.startsAt);
    })[0] ?? null
  );
}
