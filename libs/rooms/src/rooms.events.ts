import { defineEvent } from '@app/kernel';
import { z } from 'zod';

/** What happened to the room as a whole: clients refetch its state, and enter again after `rotated` and `lost`. */
export const RoomChanged = defineEvent('rooms.room-changed.v1', {
  sessionId: z.uuid(),
  reason: z.enum(['opened', 'admitted', 'removed', 'rotated', 'paused', 'resumed', 'ended', 'reopened', 'lost']),
});

/** Somebody came to the lobby, was let in, or left. */
export const LobbyChanged = defineEvent('rooms.lobby-changed.v1', { sessionId: z.uuid() });
