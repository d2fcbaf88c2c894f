import type { ListedConnection, Observation } from './observations';

/** One stay of one identity, from joining to leaving, under one LiveKit sid. */
export interface Connection {
  readonly room: string;
  readonly identity: string;
  readonly sid: string;
  readonly joinedAtMs: number;
  /** The last instant at which the server itself said that it was there. */
  readonly lastSeenMs: number;
  /** Null when no departure was reported: the hook was lost, the server was killed, or it is still there. */
  readonly leftAtMs: number | null;
}

/** The proven end of a stay: the reported departure, or else the last sighting. Never a guess beyond it. */
export function provenEndMs(connection: Connection): number {
  return Math.max(connection.joinedAtMs, connection.leftAtMs ?? connection.lastSeenMs);
}

/**
 * Observations merged by sid. Every sighting carries the time of joining, so a lost `joined` costs nothing once a poll
 * or the departure was seen. A set function: order and repetition of the observations don't matter.
 */
export function connectionsOf(observations: readonly Observation[]): Connection[] {
  const bySid = new Map<string, Connection>();
  const note = (room: string, who: ListedConnection, seenMs: number, leftMs: number | null): void => {
    const key = `${room}/${who.sid}`;
    const known = bySid.get(key);
    bySid.set(key, {
      room,
      identity: who.identity,
      sid: who.sid,
      joinedAtMs: Math.min(known?.joinedAtMs ?? who.joinedAtMs, who.joinedAtMs),
      lastSeenMs: Math.max(known?.lastSeenMs ?? seenMs, seenMs),
      leftAtMs: earliest(known?.leftAtMs ?? null, leftMs),
    });
  };
  for (const seen of observations) {
    if (seen.kind === 'joined') note(seen.room, seen.who, seen.atMs, null);
    if (seen.kind === 'left') note(seen.room, seen.who, seen.who.joinedAtMs, seen.atMs);
    if (seen.kind === 'listed') seen.people.forEach((who) => note(seen.room, who, seen.atMs, null));
  }
  return [...bySid.values()].sort((a, b) => a.joinedAtMs - b.joinedAtMs || a.sid.localeCompare(b.sid));
}

function earliest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
