import fc from 'fast-check';
import { decideOutcome, type PresenceEvidence, type PresenceStay } from './outcome';

const RULES = {
  studentGraceMinutes: 15,
  tutorGraceMinutes: 10,
  studentMissedChargeMinutes: 30,
  tutorMissedGrantMinutes: 15,
};
const STARTS_AT = Temporal.Instant.from('2027-03-01T15:00:00Z');
const START = STARTS_AT.epochMilliseconds / 1000;
const BOOKED = { startsAt: STARTS_AT, endsAt: STARTS_AT.add({ minutes: 60 }), heldMinutes: 60 };

/** Minutes of the session, negative before its start. */
const tutor = (from: number, to: number): PresenceStay => ({
  as: 'tutor',
  from: START + from * 60,
  to: START + to * 60,
});
const student = (from: number, to: number): PresenceStay => ({
  as: 'student',
  from: START + from * 60,
  to: START + to * 60,
});

function decide(stays: PresenceStay[], more: Partial<PresenceEvidence> = {}, booked = BOOKED) {
  return decideOutcome(booked, { stays, togetherSeconds: 0, outages: [], ...more }, RULES);
}

describe('a session in which they met', () => {
  it.each([
    [59, 0],
    [60, 1],
    [119, 1],
    [3599, 59],
    [3600, 60],
  ])('for %i seconds is delivered and charged with %i whole minutes', (togetherSeconds, billedMinutes) => {
    expect(decide([], { togetherSeconds })).toEqual({
      outcome: 'delivered',
      billedMinutes,
      grantedMinutes: 0,
      because: 'delivered',
    });
  });

  it('never charges more than was held', () => {
    expect(decide([], { togetherSeconds: 5000 })).toMatchObject({ billedMinutes: 60, because: 'delivered-up-to-hold' });
  });
});

describe('a session in which they did not meet', () => {
  const table: [name: string, stays: PresenceStay[], outcome: string][] = [
    ['nobody came', [], 'both_missed'],
    ['the tutor waited out the grace and the student never came', [tutor(0, 15)], 'student_missed'],
    ['the tutor came at the last moment of their grace and waited', [tutor(10, 40)], 'student_missed'],
    ['the tutor waited, went for a moment, and came back', [tutor(-5, 3), tutor(4, 16)], 'student_missed'],
    ['the tutor left a minute before the student’s grace was over', [tutor(0, 14)], 'both_missed'],
    ['the tutor waited and the student came after that', [tutor(0, 20), student(25, 60)], 'student_missed'],
    ['the student waited in the lobby and the tutor let nobody in', [tutor(0, 60), student(0, 60)], 'both_missed'],
    ['the student was there and the tutor never came', [student(-10, 60)], 'tutor_missed'],
    ['the student left early, but the tutor never came at all', [student(0, 2)], 'tutor_missed'],
    ['the student came late, but the tutor never came at all', [student(40, 50)], 'tutor_missed'],
    ['the tutor came after their grace, when the student had gone', [student(0, 11), tutor(12, 60)], 'tutor_missed'],
    ['the tutor came after their grace and the student never', [tutor(11, 60)], 'both_missed'],
    [
      'the tutor looked in and left; the student came in time and waited',
      [tutor(0, 3), student(5, 60)],
      'tutor_missed',
    ],
    ['both looked in and left, one after the other', [student(0, 2), tutor(3, 5)], 'both_missed'],
    ['the tutor left early and the student came after the grace', [tutor(0, 3), student(30, 60)], 'both_missed'],
    ['the tutor was there only before the start', [tutor(-10, 0), student(0, 60)], 'tutor_missed'],
    ['the tutor came only after the end', [tutor(60, 70), student(0, 60)], 'tutor_missed'],
  ];

  it.each(table)('%s: %s', (_, stays, outcome) => {
    expect(decide(stays).outcome).toBe(outcome);
  });

  it('charges at most 30 minutes where the student missed it', () => {
    expect(decide([tutor(0, 20)])).toMatchObject({ billedMinutes: 30, grantedMinutes: 0 });
    const short = { ...BOOKED, endsAt: STARTS_AT.add({ minutes: 20 }), heldMinutes: 20 };
    expect(decide([tutor(0, 20)], {}, short)).toMatchObject({ outcome: 'student_missed', billedMinutes: 20 });
  });

  it('returns everything and grants 15 minutes where the tutor missed it', () => {
    expect(decide([student(0, 60)])).toMatchObject({ billedMinutes: 0, grantedMinutes: 15 });
  });

  it('returns everything where nobody can be told to have failed', () => {
    expect(decide([])).toMatchObject({ billedMinutes: 0, grantedMinutes: 0 });
  });

  it('counts a substitute by the role that they came in', () => {
    const first = tutor(0, 8);
    const substitute = tutor(8, 20);
    expect(decide([first, substitute])).toMatchObject({ outcome: 'student_missed' });
  });

  it('is our fault where we were down while they should have met', () => {
    const outages = [{ from: START - 60, to: START + 60 }];
    expect(decide([tutor(0, 60)], { outages })).toMatchObject({
      outcome: 'faulted',
      billedMinutes: 0,
      grantedMinutes: 0,
    });
    const later = [{ from: START + 30 * 60, to: START + 40 * 60 }];
    expect(decide([tutor(0, 60)], { outages: later })).toMatchObject({ outcome: 'student_missed' });
  });
});

describe('any evidence', () => {
  const stay = fc.record({
    as: fc.constantFrom('student' as const, 'tutor' as const),
    from: fc.integer({ min: START - 1200, max: START + 4200 }),
    length: fc.integer({ min: 0, max: 4000 }),
  });

  it('leads to whole minutes within the hold, whatever the order of the observations', () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 6 }), fc.integer({ min: 0, max: 5000 }), (seen, togetherSeconds) => {
        const stays = seen.map(({ as, from, length }) => ({ as, from, to: from + length }));
        const decision = decide(stays, { togetherSeconds });
        expect(Number.isInteger(decision.billedMinutes)).toBe(true);
        expect(decision.billedMinutes).toBeGreaterThanOrEqual(0);
        expect(decision.billedMinutes).toBeLessThanOrEqual(60);
        expect(decide([...stays].reverse(), { togetherSeconds })).toEqual(decision);
        if (decision.outcome !== 'delivered' && decision.outcome !== 'student_missed') {
          expect(decision.billedMinutes).toBe(0);
        }
      }),
    );
  });
});
