import type { Observation, RoomLife } from './observations';
import { recogniseOutages } from './outages';

const ROOM = 'room-1';
const UNTIL = 1_000_000;
const open: RoomLife = { name: ROOM, openedAtMs: 0, retiredAtMs: null };
const sam = { identity: 'p-sam', sid: 'PA_1', joinedAtMs: 1000 };

const listed = (atMs: number, people = [sam], room = ROOM): Observation => ({ kind: 'listed', room, atMs, people });
const unreachable = (atMs: number): Observation => ({ kind: 'unreachable', room: ROOM, atMs });
const gone = (atMs: number): Observation => ({ kind: 'gone', room: ROOM, atMs });

describe('an outage of ours', () => {
  it('lasts from the last sign of life to the next, where nobody’s connection outlived it', () => {
    const back = { identity: 'p-sam', sid: 'PA_2', joinedAtMs: 30_000 };
    const seen = [listed(5000), unreachable(10_000), unreachable(15_000), listed(32_000, [back])];
    expect(recogniseOutages(seen, [open], UNTIL)).toEqual([{ fromMs: 5000, toMs: 32_000 }]);
  });

  it('is not a silence that a connection outlived: only we could not ask', () => {
    const seen = [listed(5000), unreachable(10_000), unreachable(15_000), listed(20_000)];
    expect(recogniseOutages(seen, [open], UNTIL)).toEqual([]);
  });

  it('is a room that the server forgot between two polls, however quickly it came back', () => {
    const rooms = [
      { ...open, retiredAtMs: 10_001 },
      { name: 'room-2', openedAtMs: 10_200, retiredAtMs: null },
    ];
    const back = { identity: 'p-sam', sid: 'PA_2', joinedAtMs: 11_000 };
    const seen = [listed(5000), gone(10_000), listed(15_000, [back], 'room-2')];
    expect(recogniseOutages(seen, rooms, UNTIL)).toEqual([{ fromMs: 5000, toMs: 10_200 }]);
  });

  it('is not a room that we gave up ourselves', () => {
    expect(recogniseOutages([listed(5000), gone(10_000)], [{ ...open, retiredAtMs: 6000 }], UNTIL)).toEqual([]);
  });

  it('is not a room whose end the server reported', () => {
    const finished: Observation = { kind: 'finished', room: ROOM, atMs: 8000 };
    expect(recogniseOutages([listed(5000), finished, gone(10_000)], [open], UNTIL)).toEqual([]);
  });

  it('runs on to the end of what is looked at while nothing answers, also where no room could ever be opened', () => {
    const seen: Observation[] = [{ kind: 'unreachable', room: null, atMs: 5000 }];
    expect(recogniseOutages(seen, [], UNTIL)).toEqual([{ fromMs: 5000, toMs: UNTIL }]);
  });

  it('is not everybody’s leaving', () => {
    expect(recogniseOutages([listed(5000), listed(10_000, [])], [open], UNTIL)).toEqual([]);
  });
});
