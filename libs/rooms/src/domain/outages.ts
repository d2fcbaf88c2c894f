import { connectionsOf } from './connections';
import type { Observation, RoomLife } from './observations';
import { union, type Span } from './spans';

interface Mark {
  readonly atMs: number;
  readonly isAlive: boolean;
}

/**
 * Our outages: from the last sign of life of the video server to the next one, where it didn't answer or had forgotten
 * a room that we had not given up. A silence that some connection survived was only ours to the server, not a person's
 * outage. A killed server never reports a departure: this is how both vanishing with it is told from both leaving.
 */
export function recogniseOutages(
  observations: readonly Observation[],
  rooms: readonly RoomLife[],
  untilMs: number,
): Span[] {
  const marks = marksOf(observations, rooms);
  const connections = connectionsOf(observations);
  const outages: Span[] = [];
  let lastAliveMs: number | null = null;
  let isDown = false;
  const close = (fromMs: number, toMs: number): void => {
    const isSurvived = connections.some(
      (stay) => stay.joinedAtMs <= fromMs && Math.max(stay.lastSeenMs, stay.leftAtMs ?? 0) >= toMs,
    );
    if (!isSurvived) outages.push({ fromMs, toMs });
  };
  for (const mark of marks) {
    if (!mark.isAlive) {
      isDown = true;
      lastAliveMs ??= mark.atMs;
    } else {
      if (isDown && lastAliveMs !== null) close(lastAliveMs, mark.atMs);
      isDown = false;
      lastAliveMs = mark.atMs;
    }
  }
  if (isDown && lastAliveMs !== null) close(lastAliveMs, Math.max(lastAliveMs, untilMs));
  return union(outages);
}

function marksOf(observations: readonly Observation[], rooms: readonly RoomLife[]): Mark[] {
  const lives = new Map(rooms.map((room) => [room.name, room]));
  const finished = new Set(observations.flatMap((seen) => (seen.kind === 'finished' ? [seen.room] : [])));
  const marks: Mark[] = rooms.map((room) => ({ atMs: room.openedAtMs, isAlive: true }));
  for (const seen of observations) {
    const life = seen.room === null ? undefined : lives.get(seen.room);
    const isGivenUp = life !== undefined && life.retiredAtMs !== null && seen.atMs > life.retiredAtMs;
    if (seen.kind === 'unreachable') marks.push({ atMs: seen.atMs, isAlive: false });
    if (seen.kind === 'gone' && !isGivenUp && !finished.has(seen.room)) marks.push({ atMs: seen.atMs, isAlive: false });
    if (seen.kind === 'joined' || seen.kind === 'left' || seen.kind === 'listed') {
      marks.push({ atMs: seen.atMs, isAlive: true });
    }
  }
  return marks.sort((a, b) => a.atMs - b.atMs || Number(a.isAlive) - Number(b.isAlive));
}
