import {
  findMove,
  isHoldingTime,
  SESSION_MOVES,
  SESSION_STATUS,
  stateOf,
  type SessionMove,
  type SessionState,
} from './session-state';

const STATES = Object.keys(SESSION_STATUS) as SessionState[];

describe('the table of moves', () => {
  it('knows exactly these moves', () => {
    const moves = Object.entries(SESSION_MOVES).flatMap(([from, table]) =>
      Object.entries(table).map(([move, to]) => `${from} ${move} ${String(to)}`),
    );
    expect(moves.sort()).toEqual([
      'completed reopen in_progress',
      'confirmed begin in_progress',
      'confirmed cancel cancelled',
      'confirmed miss missed',
      'expired revive reserved',
      'in_progress end completed',
      'requested accept confirmed',
      'requested cancel cancelled',
      'requested decline declined',
      'requested expire expired',
      'reserved confirm confirmed',
      'reserved lapse expired',
      'reserved request requested',
    ]);
  });

  it.each(['declined', 'cancelled', 'missed'] as const)('leads nowhere from %s', (state) => {
    expect(Object.keys(SESSION_MOVES[state])).toEqual([]);
  });

  it('answers null for a move that a state does not have', () => {
    expect(findMove('completed', 'cancel')).toBeNull();
    expect(findMove('confirmed', 'constructor' as SessionMove)).toBeNull();
  });
});

describe('the numbers of the states', () => {
  it('are below ten for exactly those that keep their time', () => {
    expect(STATES.filter(isHoldingTime)).toEqual(['reserved', 'requested', 'confirmed', 'in_progress']);
  });

  it('lead back to their states, and to nothing else', () => {
    expect(STATES.map((state) => stateOf(SESSION_STATUS[state]))).toEqual(STATES);
    expect(() => stateOf(7)).toThrow(RangeError);
  });
});
