import type { ProblemBody } from './problem';

/** A push says what changed and nothing about what it changed to: the client refetches what it may see. */
export interface RealtimeEvents {
  'balance.changed': { familyId: string };
  'session.changed': { sessionId: string };
  'lobby.changed': { sessionId: string };
  'room.changed': { sessionId: string; reason: RoomChangeReason };
  'notification.created': { notificationId: string };
  'calendar.changed': { tutorId: string };
  'purchase.changed': { purchaseId: string };
  'queue.changed': { queue: string };
}

export type RoomChangeReason =
  'opened' | 'admitted' | 'removed' | 'rotated' | 'paused' | 'resumed' | 'ended' | 'reopened' | 'lost';

export type RealtimeEventName = keyof RealtimeEvents;

export type ServerToClientEvents = {
  [Name in RealtimeEventName]: (payload: RealtimeEvents[Name]) => void;
};

export type Ack = { ok: true } | { ok: false; problem: Pick<ProblemBody, 'code' | 'detail' | 'title' | 'status'> };

export interface ClientMessages {
  'channel.join': { channel: string };
  'channel.leave': { channel: string };
  'room.heartbeat': { sessionId: string };
}

export type ClientMessageName = keyof ClientMessages;

export type ClientToServerEvents = {
  [Name in ClientMessageName]: (payload: ClientMessages[Name], ack?: (answer: Ack) => void) => void;
};

export const CHANNEL_KINDS = ['user', 'family', 'session', 'tutor-calendar', 'staff'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];
export type Channel = `${ChannelKind}:${string}`;
