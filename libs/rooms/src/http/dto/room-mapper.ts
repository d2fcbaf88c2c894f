import { toIso } from '@app/kernel';
import type { Span } from '../../domain/spans';
import type { Timeline } from '../../domain/timeline';
import type { RoomView } from '../../use-cases/view-room';
import type { RoomResponse } from './room.response';
import type { TimelineResponse, TimeSpanResponse } from './timeline.response';

export function toRoomResponse(room: RoomView): RoomResponse {
  return {
    state: room.state,
    participants: room.participants.map((person) => ({ ...person })),
    meter: { ...room.meter, runningSince: room.meter.runningSince && toIso(room.meter.runningSince) },
    isPaused: room.isPaused,
    pausedBy: room.pausedBy,
    opensAt: toIso(room.opensAt),
    closesAt: toIso(room.closesAt),
    livekitAvailable: room.livekitAvailable,
    notice: room.notice,
  };
}

export function toTimelineResponse(timeline: Timeline): TimelineResponse {
  return {
    segments: timeline.segments.map(({ who, role, ...span }) => ({ who, role, ...toTimeSpan(span) })),
    together: timeline.together.map(toTimeSpan),
    paused: timeline.paused.map(toTimeSpan),
    outages: timeline.outages.map(toTimeSpan),
    billableSeconds: timeline.billableSeconds,
    billedMinutes: timeline.billedMinutes,
    heldMinutes: timeline.heldMinutes,
    returnedMinutes: timeline.returnedMinutes,
    because: timeline.because,
  };
}

function toTimeSpan(span: Span): TimeSpanResponse {
  return { from: new Date(span.fromMs).toISOString(), to: new Date(span.toMs).toISOString() };
}
