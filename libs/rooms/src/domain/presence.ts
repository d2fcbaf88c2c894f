import { connectionsOf, provenEndMs, type Connection } from './connections';
import type { Observation, RoomLife } from './observations';
import { intersect, union, type Span } from './spans';

/**
 * Where each identity was in a room, by the server's word. A heartbeat never starts or lengthens presence: it only
 * closes the hole between two sightings by the server in the same room, where no poll in between says otherwise.
 */
export function presenceByIdentity(
  observations: readonly Observation[],
  rooms: readonly RoomLife[],
  heartbeatBridgeMs: number,
): Map<string, Span[]> {
  const presence = new Map<string, Span[]>();
  for (const room of rooms) {
    const here = observations.filter((seen) => seen.room === room.name);
    const life = [{ fromMs: room.openedAtMs, toMs: room.retiredAtMs ?? Number.MAX_SAFE_INTEGER }];
    for (const [identity, stays] of byIdentity(connectionsOf(here))) {
      const spans = [...stays.map(spanOf), ...bridges(stays, identity, here, heartbeatBridgeMs)];
      presence.set(identity, union([...(presence.get(identity) ?? []), ...intersect(union(spans), life)]));
    }
  }
  return presence;
}

function byIdentity(connections: readonly Connection[]): Map<string, Connection[]> {
  const groups = new Map<string, Connection[]>();
  for (const connection of connections) {
    groups.set(connection.identity, [...(groups.get(connection.identity) ?? []), connection]);
  }
  return groups;
}

function spanOf(connection: Connection): Span {
  return { fromMs: connection.joinedAtMs, toMs: provenEndMs(connection) };
}

function bridges(
  stays: readonly Connection[],
  identity: string,
  here: readonly Observation[],
  heartbeatBridgeMs: number,
): Span[] {
  const beats = here
    .filter((seen) => seen.kind === 'heartbeat' && seen.identity === identity)
    .map((seen) => seen.atMs)
    .sort((a, b) => a - b);
  const contradictions = here.filter((seen) => seen.kind !== 'heartbeat' && seen.kind !== 'unreachable');
  return stays.slice(1).flatMap((next, index) => {
    const before = stays[index]!;
    const hole = { fromMs: provenEndMs(before), toMs: next.joinedAtMs };
    const isContradicted =
      before.leftAtMs !== null ||
      contradictions.some((seen) => saysAbsent(seen, identity) && seen.atMs > hole.fromMs && seen.atMs < hole.toMs);
    if (hole.toMs <= hole.fromMs || isContradicted) return [];
    const inside = beats.filter((at) => at > hole.fromMs && at < hole.toMs);
    const points = [hole.fromMs, ...inside, hole.toMs];
    const isUnbroken = inside.length > 0 && points.slice(1).every((at, i) => at - points[i]! <= heartbeatBridgeMs);
    return isUnbroken ? [hole] : [];
  });
}

function saysAbsent(seen: Observation, identity: string): boolean {
  if (seen.kind === 'listed') return seen.people.every((who) => who.identity !== identity);
  return seen.kind === 'gone' || seen.kind === 'finished';
}
