import type { Session } from './api-types';
import { nextSession } from './next-session';
import { quoteSentence } from './quote-words';
import { chargeOf, outcomeSentence, sessionTitle, stateWords } from './session-words';

const session: Session = {
  id: 's',
  state: 'completed',
  outcome: 'delivered',
  because: null,
  words: null,
  startsAt: '2026-03-04T21:30:00Z',
  endsAt: '2026-03-04T22:30:00Z',
  durationMinutes: 60,
  tutor: {
    id: 't',
    slug: 'ada-l',
    displayName: 'Ada L.',
    timeZone: 'America/Chicago',
    avatarSeed: 'ada',
    avatarUrl: null,
  },
  student: { id: 'st', firstName: 'Sam', grade: '9' },
  familyId: 'f',
  subject: { id: 'a', name: 'Algebra 1' },
  level: 'high-school',
  supervisor: 'Dana W.',
  goals: null,
  heldMinutes: 60,
  billedMinutes: 53,
  reservedUntil: null,
  answerBy: null,
  joinOpensAt: '2026-03-04T21:20:00Z',
  roomClosesAt: '2026-03-04T22:35:00Z',
  viewerRole: 'guardian',
  can: { cancel: false, accept: false, decline: false, join: false, confirm: false },
};

describe('a session in words', () => {
  it('names the other side: the tutor for families, the student for tutors', () => {
    expect(sessionTitle(session)).toBe('Algebra 1 with Ada L.');
    expect(sessionTitle({ ...session, viewerRole: 'tutor' })).toBe('Algebra 1 with Sam');
    expect(sessionTitle({ ...session, viewerRole: 'tutor', student: null })).toBe('Algebra 1 with a former student');
  });

  it('says what was charged', () => {
    expect(outcomeSentence(session)).toBe('Student and tutor met. 53 min of 60 min were charged.');
    expect(outcomeSentence({ ...session, outcome: 'tutor_missed', billedMinutes: 0 })).toContain('Nothing was charged');
    expect(outcomeSentence({ ...session, state: 'cancelled', outcome: null, billedMinutes: 60 })).toContain(
      'All 60 min',
    );
    expect(outcomeSentence({ ...session, state: 'confirmed', outcome: null, billedMinutes: null })).toBeNull();
  });

  it('tells each side in its own words that a request was declined', () => {
    const declined = { ...session, state: 'declined', outcome: null, billedMinutes: 0 } as const;
    expect(outcomeSentence(declined)).toMatch(/^The tutor could not take/);
    expect(outcomeSentence({ ...declined, viewerRole: 'tutor' })).toMatch(/^You declined/);
  });

  it('tells a tutor that a request waits for them', () => {
    expect(stateWords({ state: 'requested', viewerRole: 'tutor' }).label).toBe('Waiting for your answer');
    expect(stateWords({ state: 'requested', viewerRole: 'guardian' }).label).toBe('Waiting for the tutor');
  });
});

describe('the quote before canceling', () => {
  const quote = { returnedMinutes: 30, keptMinutes: 30, grantedMinutes: 0, because: 'late' };

  it('says what comes back and what is lost', () => {
    expect(quoteSentence(quote, session)).toBe('Canceling now returns 30 min of 60 min; 30 min go to the tutor.');
    expect(quoteSentence({ ...quote, returnedMinutes: 60, keptMinutes: 0 }, session)).toContain('all 60 min');
    expect(quoteSentence({ ...quote, returnedMinutes: 0, keptMinutes: 60 }, session)).toContain('returns nothing');
  });

  it('tells a tutor what the family gets', () => {
    const late = { returnedMinutes: 60, keptMinutes: 0, grantedMinutes: 10, because: 'tutor-cancels-late' };
    expect(quoteSentence(late, { viewerRole: 'tutor' })).toContain('10 min are granted on top');
  });
});

describe('the next session', () => {
  it('is the running one, then the soonest confirmed one, in whatever order the list comes', () => {
    const soon: Session = { ...session, id: 'soon', state: 'confirmed' };
    const later: Session = { ...soon, id: 'later', startsAt: '2026-03-05T21:30:00Z' };
    const running: Session = { ...later, id: 'running', state: 'in_progress' };
    expect(nextSession([later, soon])?.id).toBe('soon');
    expect(nextSession([soon, running])?.id).toBe('running');
    expect(nextSession([{ ...session, state: 'requested' }])).toBeNull();
  });
});

describe('what a session costs', () => {
  it('is held before the end, and charged once it is settled', () => {
    expect(chargeOf({ state: 'confirmed', billedMinutes: null, heldMinutes: 60 })).toEqual({ is: 'held', minutes: 60 });
    expect(chargeOf({ state: 'completed', billedMinutes: 53, heldMinutes: 60 })).toEqual({
      is: 'charged',
      minutes: 53,
    });
  });

  it('is not called charged while it is being settled', () => {
    expect(chargeOf({ state: 'completed', billedMinutes: null, heldMinutes: 60 }).is).toBe('settling');
    expect(chargeOf({ state: 'missed', billedMinutes: null, heldMinutes: 60 }).is).toBe('settling');
  });

  it('is nothing where the session never came to be', () => {
    expect(chargeOf({ state: 'declined', billedMinutes: null, heldMinutes: 60 })).toEqual({
      is: 'charged',
      minutes: 0,
    });
  });
});
