/** Every state of a session and the number it is stored as: below ten it keeps the tutor's and the student's time. */
export const SESSION_STATUS = {
  reserved: 0,
  requested: 1,
  confirmed: 2,
  in_progress: 3,
  completed: 10,
  declined: 11,
  expired: 12,
  cancelled: 13,
  missed: 14,
} as const;

export type SessionState = keyof typeof SESSION_STATUS;

export type SessionOutcome = 'delivered' | 'student_missed' | 'tutor_missed' | 'both_missed' | 'faulted';

/**
 * The only moves there are; the table is the documentation.
 * `revive` is a paid reservation that lapsed while the family was at the checkout and whose time is still free: it is
 * kept again and confirmed in one step.
 */
export const SESSION_MOVES = {
  reserved: { request: 'requested', confirm: 'confirmed', lapse: 'expired' },
  requested: { accept: 'confirmed', decline: 'declined', expire: 'expired', cancel: 'cancelled' },
  confirmed: { begin: 'in_progress', cancel: 'cancelled', miss: 'missed' },
  in_progress: { end: 'completed' },
  completed: { reopen: 'in_progress' },
  expired: { revive: 'reserved' },
  declined: {},
  cancelled: {},
  missed: {},
} as const satisfies Record<SessionState, Partial<Record<string, SessionState>>>;

export type SessionMove =
  | 'request'
  | 'confirm'
  | 'lapse'
  | 'accept'
  | 'decline'
  | 'expire'
  | 'cancel'
  | 'begin'
  | 'miss'
  | 'end'
  | 'reopen'
  | 'revive';

/** Where a move leads from a state, or null where there is no such move. */
export function findMove(from: SessionState, move: SessionMove): SessionState | null {
  const moves: Partial<Record<SessionMove, SessionState>> = SESSION_MOVES[from];
  return Object.hasOwn(moves, move) ? (moves[move] ?? null) : null;
}

const STATE_BY_STATUS = new Map<number, SessionState>(
  Object.entries(SESSION_STATUS).map(([state, status]) => [status, state as SessionState]),
);

export function stateOf(status: number): SessionState {
  const state = STATE_BY_STATUS.get(status);
  if (state === undefined) throw new RangeError(`There is no session status ${status}.`);
  return state;
}

/** Whether the session keeps its time: what the exclusion constraints look at. */
export function isHoldingTime(state: SessionState): boolean {
  return SESSION_STATUS[state] < 10;
}
