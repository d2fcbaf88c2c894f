import { Problem } from '../../../lib/problem';
import { nextDelay, verdictOn } from './rejoin';

const problem = (status: number, code: string) => new Problem(status, code, 'title', 'detail');

describe('coming back into the room', () => {
  it('waits longer from try to try, but never more than a few seconds', () => {
    const delays = [0, 1, 2, 3, 4, 5, 50].map(nextDelay);
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect(Math.max(...delays)).toBeLessThanOrEqual(5_000);
  });

  it.each([
    ['our api is away', problem(0, 'web.unreachable'), 'again'],
    ['the video server is away', problem(503, 'rooms.no-video-server'), 'again'],
    ['the tutor removed them', problem(403, 'rooms.removed'), 'removed'],
    ['the session has ended', problem(409, 'rooms.closed'), 'over'],
    ['it is not theirs', problem(404, 'rooms.not-found'), 'refused'],
    ['they are signed out', problem(401, 'platform.unauthenticated'), 'refused'],
  ])('when %s', (_, refusal, verdict) => {
    expect(verdictOn(refusal)).toBe(verdict);
  });
});
