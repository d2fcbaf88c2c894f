import { defineRules } from '@app/platform';
import { z } from 'zod';

/** The operator's numbers for rooms. When a room opens, closes and settles is booking's: it is frozen with the booking. */
export const roomsRules = defineRules('rooms', {
  /** How often the server is asked who is there. */
  pollSeconds: z.int().min(1).max(60),
  /** A token only opens the door; the connected client's own is renewed by the server. */
  tokenSeconds: z.int().min(10).max(600),
  /** The longest silence between two client heartbeats that still counts as unbroken. */
  heartbeatBridgeSeconds: z.int().min(1).max(120),
  /** How long the meter on the wall runs on after the last sighting. */
  meterFreshSeconds: z.int().min(5).max(120),
});
