import type { Observation, RoomLife } from './observations';
import { recogniseOutages } from './outages';
import { presenceByIdentity } from './presence';
import { intersect, subtract, totalMs, union, type Span } from './spans';

export type RoomRole = 'student' | 'tutor' | 'guardian' | 'staff';

export interface Attendee {
  readonly identity: string;
  readonly role: RoomRole;
  /** Waiting in the lobby is not being in the lesson. Null: never admitted. */
  readonly admittedAtMs: number | null;
  readonly removedAtMs: number | null;
}

/** Everything that a bill rests on. */
export interface Evidence {
  readonly during: Span;
  readonly rooms: readonly RoomLife[];
  readonly attendees: readonly Attendee[];
  readonly observations: readonly Observation[];
  /** A pause that still runs ends at `untilMs`. */
  readonly pauses: readonly Span[];
  readonly untilMs: number;
  readonly heartbeatBridgeMs: number;
}

export interface Metering {
  /** Connected at all, lobby included. */
  readonly connected: ReadonlyMap<string, readonly Span[]>;
  /** Student and tutor both admitted and connected, inside `during`, pauses and outages taken out. */
  readonly together: readonly Span[];
  readonly outages: readonly Span[];
  readonly paused: readonly Span[];
  readonly billableSeconds: number;
  /** First connection of the role, lobby included, whenever it was. Null: never came. */
  readonly arrivedAtMs: Readonly<Record<RoomRole, number | null>>;
}

/** Billable = the overlaps of student and tutor inside `during`, minus lobby, pauses and our outages. */
export function meter(evidence: Evidence): Metering {
  const connected = presenceByIdentity(evidence.observations, evidence.rooms, evidence.heartbeatBridgeMs);
  const inLesson = (role: RoomRole): Span[] =>
    union(
      evidence.attendees
        .filter((attendee) => attendee.role === role)
        .flatMap((attendee) => intersect(connected.get(attendee.identity) ?? [], admitted(attendee))),
    );
  const outages = intersect(recogniseOutages(evidence.observations, evidence.rooms, evidence.untilMs), [
    evidence.during,
  ]);
  const paused = intersect(evidence.pauses, [evidence.during]);
  const overlap = intersect(intersect(inLesson('student'), inLesson('tutor')), [evidence.during]);
  const together = subtract(overlap, [...paused, ...outages]);
  const firstOf = (role: RoomRole): number | null =>
    evidence.attendees
      .filter((attendee) => attendee.role === role)
      .flatMap((attendee) => connected.get(attendee.identity)?.[0]?.fromMs ?? [])
      .reduce<number | null>((first, at) => (first === null ? at : Math.min(first, at)), null);
  return {
    connected,
    together,
    outages,
    paused,
    billableSeconds: Math.floor(totalMs(together) / 1000),
    arrivedAtMs: {
      student: firstOf('student'),
      tutor: firstOf('tutor'),
      guardian: firstOf('guardian'),
      staff: firstOf('staff'),
    },
  };
}

/** Whole minutes, floored once over the whole session, never more than was held. */
export function billedMinutes(billableSeconds: number, heldMinutes: number): number {
  return Math.min(Math.floor(billableSeconds / 60), heldMinutes);
}

export interface LiveMeter {
  /** Proven up to `runningSince`, or in all where the meter stands still. */
  readonly billableSeconds: number;
  /** Add the time since then: both were in the lesson at the last look. Null: nothing is being counted. */
  readonly runningSinceMs: number | null;
}

/** The meter on the wall: what is proven, and whether it is running on. Never what is billed. */
export function liveMeter(evidence: Evidence, freshForMs: number): LiveMeter {
  const { together, billableSeconds } = meter(evidence);
  const last = together.at(-1);
  const isPaused = evidence.pauses.some((pause) => pause.toMs >= evidence.untilMs);
  const isOver = evidence.untilMs >= evidence.during.toMs;
  const isFresh = last !== undefined && last.toMs >= evidence.untilMs - freshForMs;
  const isRunning = isFresh && !isPaused && !isOver && bothStillIn(evidence);
  return { billableSeconds, runningSinceMs: isRunning ? last.toMs : null };
}

/** Student and tutor are connected and admitted at this moment, by the latest word. */
export function bothStillIn(evidence: Evidence): boolean {
  const room = evidence.rooms.find((life) => life.retiredAtMs === null);
  if (!room) return false;
  const open = openIdentities(evidence.observations, room.name);
  return (['student', 'tutor'] as const).every((role) =>
    evidence.attendees.some(
      (attendee) =>
        attendee.role === role &&
        attendee.admittedAtMs !== null &&
        attendee.removedAtMs === null &&
        open.has(attendee.identity),
    ),
  );
}

/** Who is in the room that stands now. */
export function identitiesInside(evidence: Evidence): ReadonlySet<string> {
  const room = evidence.rooms.find((life) => life.retiredAtMs === null);
  return room ? openIdentities(evidence.observations, room.name) : new Set<string>();
}

/** Who is connected by the latest word on each: a listing, a joining, a departure. */
export function openIdentities(observations: readonly Observation[], room: string): Set<string> {
  const here = observations.filter((seen) => seen.room === room);
  const leftSids = new Set(here.flatMap((seen) => (seen.kind === 'left' ? [seen.who.sid] : [])));
  const lastListing = here
    .filter((seen) => seen.kind === 'listed' || seen.kind === 'gone' || seen.kind === 'finished')
    .reduce<Observation | null>((latest, seen) => (latest === null || seen.atMs >= latest.atMs ? seen : latest), null);
  const listed = lastListing?.kind === 'listed' ? lastListing.people : [];
  const joinedSince = here.flatMap((seen) =>
    seen.kind === 'joined' && seen.atMs >= (lastListing?.atMs ?? 0) - 1000 ? [seen.who] : [],
  );
  return new Set([...listed, ...joinedSince].filter((who) => !leftSids.has(who.sid)).map((who) => who.identity));
}

function admitted(attendee: Attendee): Span[] {
  if (attendee.admittedAtMs === null) return [];
  return [{ fromMs: attendee.admittedAtMs, toMs: attendee.removedAtMs ?? Number.MAX_SAFE_INTEGER }];
}
