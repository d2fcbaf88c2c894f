import type { Session } from './api-types';
import { heldTime } from './held-time';

const now = Date.parse('2026-03-04T12:00:00Z');
const startMs = Date.parse('2026-03-05T16:00:00Z');
const wish = { familyId: 'family', tutorId: 'tutor', studentId: 'student', startMs };
const held = {
  id: 'held',
  state: 'reserved',
  familyId: 'family',
  tutor: { id: 'tutor' },
  student: { id: 'student' },
  startsAt: '2026-03-05T16:00:00Z',
  reservedUntil: '2026-03-04T12:10:00Z',
} as Session;

describe('the time a family holds while it pays', () => {
  it('is found by family, tutor, student and start', () => {
    expect(heldTime([{ ...held, state: 'confirmed' }, held], wish, now)).toBe(held);
  });

  it('is found by the tutor alone where no start is chosen', () => {
    expect(heldTime([held], { ...wish, startMs: null }, now)).toBe(held);
  });

  it('is not one that ran out', () => {
    expect(heldTime([held], wish, Date.parse('2026-03-04T12:10:00Z'))).toBeNull();
  });

  it.each([{ familyId: 'other' }, { tutorId: 'other' }, { studentId: 'other' }, { startMs: startMs + 60_000 }])(
    'is not that of %j',
    (other) => {
      expect(heldTime([held], { ...wish, ...other }, now)).toBeNull();
    },
  );
});
