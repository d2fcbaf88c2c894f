import { useEffect, useRef } from 'react';
import { useLocation, useNavigate, useNavigation } from 'react-router';

/** A link that closes the sheet it stands in needs this long to show that it leads elsewhere. */
const SETTLES_MILLISECONDS = 60;

/**
 * An open sheet is a step in the history: the phone's back key closes it and leaves the page where it is. However the
 * sheet closes, its step goes with it, unless the way on has already replaced it. Sheets may stand on one another.
 * One that is held takes its step again: going back leaves it, and the page, where they are.
 */
export function useBackCloses(isOpen: boolean, onClose: () => void, isHeld = false): void {
  const location = useLocation();
  const navigate = useNavigate();
  const isLeaving = useNavigation().state !== 'idle';
  const leaving = useRef(isLeaving);
  const step = useRef<{ id: string; isTaken: boolean } | null>(null);

  useEffect(() => {
    leaving.current = isLeaving;
  }, [isLeaving]);

  useEffect(() => {
    const open = openSheets(location.state);
    const take = (): void => {
      const id = crypto.randomUUID();
      step.current = { id, isTaken: false };
      const { pathname, search, hash } = location;
      const state = { ...asRecord(location.state), sheets: [...open, id] };
      void navigate({ pathname, search, hash }, { state, preventScrollReset: true });
    };
    if (isOpen && !step.current) {
      take();
      return;
    }
    if (!step.current) return;
    const { id } = step.current;
    if (!isOpen) {
      step.current = null;
      window.setTimeout(() => {
        const isOnTop = openSheets(routerState()).at(-1) === id;
        if (isOnTop && !leaving.current) void navigate(-1);
      }, SETTLES_MILLISECONDS);
    } else if (open.includes(id)) {
      step.current.isTaken = true;
    } else if (step.current.isTaken) {
      step.current = null;
      if (isHeld) take();
      else onClose();
    }
  }, [isOpen, isHeld, location, navigate, onClose]);

  // The history itself is asked: a quick step back may be over before the step forward was ever rendered.
  useEffect(() => {
    if (!isOpen || isHeld) return undefined;
    const popped = (): void => {
      if (!step.current || openSheets(routerState()).includes(step.current.id)) return;
      step.current = null;
      onClose();
    };
    window.addEventListener('popstate', popped);
    return () => window.removeEventListener('popstate', popped);
  }, [isOpen, isHeld, onClose]);
}

const asRecord = (state: unknown): object => (typeof state === 'object' && state !== null ? state : {});

function openSheets(state: unknown): string[] {
  const { sheets } = asRecord(state) as { sheets?: unknown };
  return Array.isArray(sheets) ? sheets.filter((id): id is string => typeof id === 'string') : [];
}

/** What the router keeps with the entry that the browser is at now, which may be newer than the last render. */
function routerState(): unknown {
  const { usr } = asRecord(window.history.state) as { usr?: unknown };
  return usr;
}
