import fc from 'fast-check';
import type { Evidence } from '../domain/metering';
import type { ListedConnection, Observation } from '../domain/observations';
import { intersect, totalMs, type Span } from '../domain/spans';

/** A made-up session whose truth is known, and what LiveKit would have reported of it. Times in whole seconds. */
export const POLL_SECONDS = 5;
const DURING_SECONDS = 300;
export const ROOM = 'room-1';

export interface Stay {
  who: 'student' | 'tutor';
  sid: string;
  from: number;
  to: number;
}

export interface World {
  stays: Stay[];
  pollPhaseMs: number;
}

const staysOf = (who: Stay['who']): fc.Arbitrary<Stay[]> =>
  fc
    .array(fc.record({ away: fc.integer({ min: 0, max: 90 }), here: fc.integer({ min: 1, max: 200 }) }), {
      maxLength: 5,
    })
    .map((moves) => {
      let clock = -30;
      return moves.map((move, index) => {
        const from = clock + move.away;
        clock = from + move.here;
        return { who, sid: `${who}-${index}`, from, to: clock };
      });
    });

export const worlds: fc.Arbitrary<World> = fc
  .tuple(staysOf('student'), staysOf('tutor'), fc.integer({ min: 0, max: POLL_SECONDS * 1000 - 1 }))
  .map(([student, tutor, pollPhaseMs]) => ({ stays: [...student, ...tutor], pollPhaseMs }));

export const during: Span = { fromMs: 0, toMs: DURING_SECONDS * 1000 };

/** A killed server: from here on nobody is in the room, and nobody says so. */
export interface Kill {
  at: number;
  backAt: number;
}

export function truth(world: World, kill?: Kill): number {
  const spans = (who: Stay['who']): Span[] =>
    world.stays
      .filter((stay) => stay.who === who)
      .map((stay) => ({ fromMs: stay.from * 1000, toMs: Math.min(stay.to, kill?.at ?? stay.to) * 1000 }));
  return totalMs(intersect(intersect(spans('student'), spans('tutor')), [during])) / 1000;
}

/** How often anybody came or went: what the tolerance is counted by. */
export function movements(world: World): number {
  return world.stays.length * 2;
}

const connection = (stay: Stay): ListedConnection => ({
  identity: stay.who,
  sid: stay.sid,
  joinedAtMs: stay.from * 1000,
});

export function webhooksOf(world: World, kill?: Kill): Observation[] {
  return world.stays
    .filter((stay) => kill === undefined || stay.from < kill.at)
    .flatMap((stay): Observation[] => {
      const who = connection(stay);
      const joined: Observation = { kind: 'joined', room: ROOM, atMs: who.joinedAtMs, who };
      const isKilled = kill !== undefined && stay.to > kill.at;
      return isKilled ? [joined] : [joined, { kind: 'left', room: ROOM, atMs: stay.to * 1000, who }];
    });
}

export function pollsOf(world: World, kill?: Kill): Observation[] {
  const polls: Observation[] = [];
  for (let atMs = world.pollPhaseMs - 60_000; atMs < during.toMs + 60_000; atMs += POLL_SECONDS * 1000) {
    if (kill && atMs >= kill.at * 1000) {
      polls.push({ kind: atMs < kill.backAt * 1000 ? 'unreachable' : 'gone', room: ROOM, atMs });
    } else {
      const people = world.stays
        .filter((stay) => stay.from * 1000 <= atMs && atMs < stay.to * 1000)
        .map((stay) => connection(stay));
      polls.push({ kind: 'listed', room: ROOM, atMs, people });
    }
  }
  return polls;
}

export function evidenceOf(observations: readonly Observation[], changes: Partial<Evidence> = {}): Evidence {
  return {
    during,
    rooms: [{ name: ROOM, openedAtMs: -60_000, retiredAtMs: null }],
    attendees: [
      { identity: 'student', role: 'student', admittedAtMs: -60_000, removedAtMs: null },
      { identity: 'tutor', role: 'tutor', admittedAtMs: -60_000, removedAtMs: null },
    ],
    observations,
    pauses: [],
    untilMs: during.toMs + 60_000,
    heartbeatBridgeMs: 20_000,
    ...changes,
  };
}

/** Any subset lost, any repeated, in any order. */
export function mangled(webhooks: readonly Observation[]): fc.Arbitrary<Observation[]> {
  return fc
    .array(fc.integer({ min: 0, max: 2 }), { minLength: webhooks.length, maxLength: webhooks.length })
    .map((copies) => webhooks.flatMap((hook, index) => Array.from({ length: copies[index] ?? 1 }, () => hook)))
    .chain((kept) => fc.shuffledSubarray(kept, { minLength: kept.length, maxLength: kept.length }));
}
