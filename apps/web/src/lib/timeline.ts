import type { Timeline } from './api-types';
import { isoToMs } from './time';

export interface Bar {
  startMs: number;
  endMs: number;
  /** Percent of the whole span. */
  left: number;
  width: number;
}

export interface TimelineRow {
  who: string;
  role: string;
  bars: Bar[];
}

export interface DrawnTimeline {
  fromMs: number;
  toMs: number;
  rows: TimelineRow[];
  together: Bar[];
  paused: Bar[];
  outages: Bar[];
}

const ROLE_ORDER = ['student', 'tutor', 'guardian'];

/** Lays presence out over one span that holds the booked time and everyone's presence. */
export function drawTimeline(timeline: Timeline, startsAt: string, endsAt: string): DrawnTimeline {
  const ends = [...timeline.segments, ...timeline.together].flatMap(({ from, to }) => [isoToMs(from), isoToMs(to)]);
  const fromMs = Math.min(isoToMs(startsAt), ...ends);
  const toMs = Math.max(isoToMs(endsAt), ...ends);
  const span = Math.max(1, toMs - fromMs);
  const bar = ({ from, to }: { from: string; to: string }): Bar => {
    const startMs = isoToMs(from);
    const endMs = isoToMs(to);
    return {
      startMs,
      endMs,
      left: ((startMs - fromMs) / span) * 100,
      width: (Math.max(0, endMs - startMs) / span) * 100,
    };
  };
  const rows = new Map<string, TimelineRow>();
  for (const segment of timeline.segments) {
    const key = `${segment.role}:${segment.who}`;
    const row = rows.get(key) ?? { who: segment.who, role: segment.role, bars: [] };
    row.bars.push(bar(segment));
    rows.set(key, row);
  }
  const order = (role: string): number => (ROLE_ORDER.indexOf(role) + ROLE_ORDER.length + 1) % (ROLE_ORDER.length + 1);
  return {
    fromMs,
    toMs,
    rows: [...rows.values()].sort((a, b) => order(a.role) - order(b.role)),
    together: timeline.together.map(bar),
    paused: timeline.paused.map(bar),
    outages: timeline.outages.map(bar),
  };
}
