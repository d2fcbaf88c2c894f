import { useCallback, useState } from 'react';
import { Problem } from '../../lib/problem';

/** What the steps before the last one ask for. The password is never among it: it stays in its field. */
export interface RegistrationDraft {
  /** As Google or an invitation told it, for whoever came from there. */
  email?: string;
  birthDate?: string;
  about?: { firstName: string; lastName: string; phone: string };
  address?: { street: string; city: string; stateCode: string; postalCode: string; timeZone: string };
}

export const REGISTRATION_STEPS = ['birth-date', 'about', 'address', 'sign-in'] as const;
export type RegistrationStep = (typeof REGISTRATION_STEPS)[number];

/** The step to show: the wanted one, or the first whose answer is still missing before it. */
export function stepToShow(wanted: string | null, draft: RegistrationDraft): RegistrationStep {
  const missing = !draft.birthDate ? 0 : !draft.about ? 1 : !draft.address ? 2 : 3;
  const index = REGISTRATION_STEPS.findIndex((step) => step === wanted);
  return REGISTRATION_STEPS[Math.min(index < 0 ? 0 : index, missing)] ?? 'birth-date';
}

/** What the last step asks for. It stays in memory: a password is never stored, and agreement is given again after a reload. */
export interface SignInValues extends Record<string, unknown> {
  email: string;
  password: string;
  attestsAdult: boolean;
  accepted: boolean;
}

const STEP_OF_FIELD: Readonly<Record<string, RegistrationStep>> = {
  '/birthDate': 'birth-date',
  '/firstName': 'about',
  '/lastName': 'about',
  '/phone': 'about',
  '/street': 'address',
  '/city': 'address',
  '/stateCode': 'address',
  '/postalCode': 'address',
  '/timeZone': 'address',
};

export interface RefusedStep {
  readonly step: RegistrationStep;
  /** With the errors of that step's own fields only: the others are none of its business. */
  readonly problem: Problem;
}

/** The first step before the last with a field that the server refused; null where there is none. */
export function refusedEarlier(problem: Problem): RefusedStep | null {
  if (problem.code === 'identity.guardian-age-refused') return { step: 'birth-date', problem };
  for (const step of REGISTRATION_STEPS) {
    const errors = problem.errors.filter(({ pointer }) => STEP_OF_FIELD[pointer] === step);
    if (errors.length === 0) continue;
    const { status, code, title, detail, requestId, extensions } = problem;
    return { step, problem: new Problem(status, code, title, detail, requestId, errors, extensions) };
  }
  return null;
}

const KEY = 'registration';

/** Kept in this tab until the account is made, so that a reload or the browser's back loses nothing. */
export function useRegistrationDraft(): {
  draft: RegistrationDraft;
  keep: (part: RegistrationDraft) => void;
  forget: () => void;
} {
  const [draft, setDraft] = useState(() => withToldEmail(read()));
  const keep = useCallback((part: RegistrationDraft) => {
    setDraft((before) => {
      const after = { ...before, ...part };
      write(after);
      return after;
    });
  }, []);
  const forget = useCallback(() => {
    write(null);
    setDraft({});
  }, []);
  return { draft, keep, forget };
}

/** It comes behind the #, which no server ever sees. */
function withToldEmail(draft: RegistrationDraft): RegistrationDraft {
  const email = new URLSearchParams(window.location.hash.slice(1)).get('email');
  if (email === null) return draft;
  const known = { ...draft, email };
  write(known);
  return known;
}

function read(): RegistrationDraft {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? stored : {};
  } catch {
    return {};
  }
}

function write(draft: RegistrationDraft | null): void {
  try {
    if (draft) window.sessionStorage.setItem(KEY, JSON.stringify(draft));
    else window.sessionStorage.removeItem(KEY);
  } catch {
    // Storage can be full or blocked; the answers then live as long as the page.
  }
}
