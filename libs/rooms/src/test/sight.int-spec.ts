import { useTestDatabase } from '@app/testing';
import { ExplainSession } from '../use-cases/explain-session';
import { GivenRooms } from './given-rooms';
import { givenSession } from './given-session';

const STARTS_AT = Temporal.Instant.from('2027-03-01T16:00:00Z');

describe('the names in a room that is over', () => {
  const db = useTestDatabase();
  let rooms: GivenRooms;

  beforeAll(async () => {
    db.clock.set(STARTS_AT);
    rooms = await GivenRooms.on(db);
  });
  afterAll(() => rooms.module.close());

  it('are the tutor’s to read until 30 days after the last session with the student, and the family’s for good', async () => {
    const session = await givenSession(db, { startsAt: STARTS_AT });
    await rooms.bothAreIn(session);
    await rooms.passes(60);
    const names = async (who: 'tutor' | 'guardian'): Promise<unknown> => {
      const timeline = await rooms.module.get(ExplainSession).execute(session[who], session.sessionId);
      const view = await rooms.view(session, who);
      return {
        timeline: [...new Set(timeline.segments.map((segment) => segment.who))].sort(),
        room: view.participants.map((person) => person.displayName),
      };
    };
    db.clock.set(session.endsAt.add({ hours: 30 * 24 }).subtract({ seconds: 1 }));
    expect(await names('tutor')).toEqual({ timeline: ['Ada', 'Sam'], room: ['Ada', 'Sam'] });
    db.clock.advance({ seconds: 2 });
    expect(await names('tutor')).toEqual({
      timeline: ['A former participant', 'Ada'],
      room: ['Ada', 'A former participant'],
    });
    expect(await names('guardian')).toEqual({ timeline: ['Ada', 'Sam'], room: ['Ada', 'Sam'] });
  });
});
