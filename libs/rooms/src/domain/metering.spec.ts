import fc from 'fast-check';
import {
  during,
  evidenceOf,
  mangled,
  movements,
  POLL_SECONDS,
  pollsOf,
  ROOM,
  truth,
  webhooksOf,
  worlds,
  type World,
} from '../test/room-world';
import { billedMinutes, liveMeter, meter } from './metering';
import type { Observation } from './observations';

const seconds = (observations: readonly Observation[]): number => meter(evidenceOf(observations)).billableSeconds;

const beats = fc.array(
  fc.record({
    kind: fc.constant('heartbeat' as const),
    room: fc.constant(ROOM),
    identity: fc.constantFrom('student', 'tutor'),
    atMs: fc.integer({ min: -60_000, max: during.toMs + 60_000 }),
  }),
  { maxLength: 60 },
);

const person = (identity: 'student' | 'tutor', sid: string = identity) => ({ identity, sid, joinedAtMs: 0 });

describe('billable seconds, whatever becomes of the webhooks', () => {
  it('are exact when nothing is touched', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(seconds([...webhooksOf(world), ...pollsOf(world)])).toBe(truth(world));
      }),
      { numRuns: 300 },
    );
  });

  it('are exact with every webhook and no poll at all', () => {
    fc.assert(fc.property(worlds, (world) => expect(seconds(webhooksOf(world))).toBe(truth(world))));
  });

  it('change by at most two poll intervals for each arrival or departure, however hooks are lost, repeated or reordered', () => {
    const mangledWorlds = worlds.chain((world) => fc.tuple(fc.constant(world), mangled(webhooksOf(world)), beats));
    fc.assert(
      fc.property(mangledWorlds, ([world, hooks, heartbeats]) => {
        const billed = seconds([...hooks, ...pollsOf(world), ...heartbeats]);
        expect(Math.abs(billed - truth(world))).toBeLessThanOrEqual(2 * POLL_SECONDS * movements(world));
      }),
      { numRuns: 500 },
    );
  });

  it('lose at most one poll interval for each departure, and are never more than the truth', () => {
    const mangledWorlds = worlds.chain((world) => fc.tuple(fc.constant(world), mangled(webhooksOf(world))));
    fc.assert(
      fc.property(mangledWorlds, ([world, hooks]) => {
        const billed = seconds([...hooks, ...pollsOf(world)]);
        expect(billed).toBeLessThanOrEqual(truth(world));
        expect(billed).toBeGreaterThanOrEqual(Math.floor(truth(world) - POLL_SECONDS * world.stays.length));
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on order or repetition at all', () => {
    fc.assert(
      fc.property(
        worlds.chain((world) => {
          // Without departures, so that the last sighting has to be found among the polls.
          const all = [...webhooksOf(world).filter((hook) => hook.kind !== 'left'), ...pollsOf(world)];
          return fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }));
        }),
        ([all, shuffled]) => expect(seconds(shuffled)).toBe(seconds(all)),
      ),
      { numRuns: 50 },
    );
  });

  it('stop at the last sighting when the server is killed, and the outage is seen as ours', () => {
    const killed = fc.tuple(
      worlds,
      fc.record({ at: fc.integer({ min: 10, max: 280 }), down: fc.integer({ min: 0, max: 60 }) }),
    );
    fc.assert(
      fc.property(killed, ([world, { at, down }]) => {
        const kill = { at, backAt: at + down };
        const result = meter(evidenceOf([...webhooksOf(world, kill), ...pollsOf(world, kill)]));
        expect(result.billableSeconds).toBeLessThanOrEqual(truth(world, kill));
        expect(result.billableSeconds).toBeGreaterThanOrEqual(Math.floor(truth(world, kill) - 2 * POLL_SECONDS));
        expect(result.outages.length).toBeGreaterThan(0);
        expect(result.outages.every((outage) => outage.fromMs >= (at - POLL_SECONDS - 1) * 1000)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('heartbeats', () => {
  it('alone never bill', () => {
    fc.assert(fc.property(beats, (heartbeats) => expect(seconds(heartbeats)).toBe(0)));
  });

  it('never start presence before the first sighting nor lengthen it past the last', () => {
    fc.assert(
      fc.property(worlds, beats, (world: World, heartbeats) => {
        const hooks = webhooksOf(world);
        const without = meter(evidenceOf(hooks)).connected;
        const withThem = meter(evidenceOf([...hooks, ...heartbeats])).connected;
        for (const [identity, spans] of withThem) {
          expect(spans.at(0)?.fromMs).toBe(without.get(identity)?.at(0)?.fromMs);
          expect(spans.at(-1)?.toMs).toBe(without.get(identity)?.at(-1)?.toMs);
        }
      }),
    );
  });

  const reconnect = (between: Observation[]): number =>
    seconds([
      { kind: 'listed', room: ROOM, atMs: 10_000, people: [person('student', 'a'), person('tutor')] },
      ...between,
      { kind: 'joined', room: ROOM, atMs: 40_000, who: { ...person('student', 'b'), joinedAtMs: 40_000 } },
      {
        kind: 'listed',
        room: ROOM,
        atMs: 60_000,
        people: [{ ...person('student', 'b'), joinedAtMs: 40_000 }, person('tutor')],
      },
    ]);
  const beat = (atMs: number): Observation => ({ kind: 'heartbeat', room: ROOM, identity: 'student', atMs });

  it('bridge two sightings where polls were missing', () => {
    expect(reconnect([])).toBe(30);
    expect(reconnect([beat(20_000), beat(30_000)])).toBe(60);
  });

  it('do not bridge a hole they leave open themselves', () => {
    expect(reconnect([beat(12_000)])).toBe(30);
  });

  it('do not bridge what a poll contradicts', () => {
    const poll: Observation = { kind: 'listed', room: ROOM, atMs: 25_000, people: [person('tutor')] };
    expect(reconnect([beat(20_000), poll, beat(30_000)])).toBe(30);
  });

  it('do not bridge a reported departure', () => {
    const left: Observation = { kind: 'left', room: ROOM, atMs: 11_000, who: person('student', 'a') };
    expect(reconnect([left, beat(20_000), beat(30_000)])).toBe(31);
  });
});

describe('what is taken out', () => {
  const hour = { fromMs: 0, toMs: 3_600_000 };
  const stay: Observation[] = [
    { kind: 'joined', room: ROOM, atMs: 0, who: person('tutor') },
    { kind: 'joined', room: ROOM, atMs: 0, who: person('student') },
    { kind: 'left', room: ROOM, atMs: 600_000, who: person('student') },
    { kind: 'left', room: ROOM, atMs: 600_000, who: person('tutor') },
  ];

  it('counts from admission, not from the lobby', () => {
    const evidence = evidenceOf(stay, { during: hour });
    const attendees = [
      { ...evidence.attendees[0]!, admittedAtMs: 120_000 },
      { ...evidence.attendees[1]!, admittedAtMs: 0 },
    ];
    expect(meter({ ...evidence, attendees }).billableSeconds).toBe(480);
    const neverAdmitted = [{ ...evidence.attendees[0]!, admittedAtMs: null }, evidence.attendees[1]!];
    expect(meter({ ...evidence, attendees: neverAdmitted }).billableSeconds).toBe(0);
  });

  it('ends with removal', () => {
    const evidence = evidenceOf(stay, { during: hour });
    const attendees = [{ ...evidence.attendees[0]!, removedAtMs: 60_000 }, evidence.attendees[1]!];
    expect(meter({ ...evidence, attendees }).billableSeconds).toBe(60);
  });

  it('leaves pauses out', () => {
    const pauses = [{ fromMs: 100_000, toMs: 160_000 }];
    expect(meter(evidenceOf(stay, { during: hour, pauses })).billableSeconds).toBe(540);
  });

  it('leaves out what lies before and after the session', () => {
    expect(meter(evidenceOf(stay, { during: { fromMs: 60_000, toMs: 300_000 } })).billableSeconds).toBe(240);
  });

  it('does not count a guardian in the place of the student', () => {
    const evidence = evidenceOf(stay, { during: hour });
    const attendees = [{ ...evidence.attendees[0]!, role: 'guardian' as const }, evidence.attendees[1]!];
    expect(meter({ ...evidence, attendees }).billableSeconds).toBe(0);
  });

  it('adds up rotated rooms and stops each where it was given up', () => {
    const rooms = [
      { name: ROOM, openedAtMs: -1000, retiredAtMs: 300_000 },
      { name: 'room-2', openedAtMs: 300_000, retiredAtMs: null },
    ];
    const second: Observation[] = (['student', 'tutor'] as const).flatMap((identity) => {
      const who = { identity, sid: `${identity}-2`, joinedAtMs: 310_000 };
      return [
        { kind: 'joined', room: 'room-2', atMs: 310_000, who },
        { kind: 'left', room: 'room-2', atMs: 400_000, who },
      ];
    });
    const result = meter(evidenceOf([...stay, ...second], { during: hour, rooms }));
    expect(result.billableSeconds).toBe(390);
    expect(result.outages).toEqual([]);
  });
});

describe('minutes', () => {
  it.each([
    [0, 60, 0],
    [59, 60, 0],
    [60, 60, 1],
    [119, 60, 1],
    [3599, 60, 59],
    [3600, 60, 60],
    [9999, 60, 60],
  ])('%i s of %i held are %i', (billable, held, minutes) => {
    expect(billedMinutes(billable, held)).toBe(minutes);
  });
});

describe('the live meter', () => {
  const both: Observation = { kind: 'listed', room: ROOM, atMs: 60_000, people: [person('student'), person('tutor')] };

  it('runs from what is proven while both are in', () => {
    expect(liveMeter(evidenceOf([both], { untilMs: 63_000 }), 15_000)).toEqual({
      billableSeconds: 60,
      runningSinceMs: 60_000,
    });
  });

  it('stands still once one has left, once paused, once nothing was heard for long, and after the end', () => {
    const left: Observation = { kind: 'left', room: ROOM, atMs: 61_000, who: person('student') };
    const still = (observations: Observation[], changes = {}) =>
      liveMeter(evidenceOf(observations, { untilMs: 63_000, ...changes }), 15_000).runningSinceMs;
    expect(still([both, left])).toBeNull();
    expect(still([both], { pauses: [{ fromMs: 61_000, toMs: 63_000 }] })).toBeNull();
    expect(still([both], { untilMs: 90_000 })).toBeNull();
    expect(still([both], { during: { fromMs: 0, toMs: 60_000 } })).toBeNull();
  });
});
