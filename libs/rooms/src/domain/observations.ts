/** One connection as LiveKit lists it: the sid is new with every (re)connection, the identity is ours. */
export interface ListedConnection {
  readonly identity: string;
  readonly sid: string;
  readonly joinedAtMs: number;
}

/**
 * What was seen, as it came. `atMs` is when it happened by the clock of whoever saw it (LiveKit's for webhooks, ours
 * for the rest), never when it reached us: so lost, late and repeated deliveries change nothing but what is known.
 */
export type Observation =
  | { readonly kind: 'joined'; readonly room: string; readonly atMs: number; readonly who: ListedConnection }
  | { readonly kind: 'left'; readonly room: string; readonly atMs: number; readonly who: ListedConnection }
  | { readonly kind: 'finished'; readonly room: string; readonly atMs: number }
  | {
      readonly kind: 'listed';
      readonly room: string;
      readonly atMs: number;
      readonly people: readonly ListedConnection[];
    }
  /** The server answered, and doesn't know the room. */
  | { readonly kind: 'gone'; readonly room: string; readonly atMs: number }
  /** The server didn't answer. `room` is null where nobody could even open one. */
  | { readonly kind: 'unreachable'; readonly room: string | null; readonly atMs: number }
  | { readonly kind: 'heartbeat'; readonly room: string; readonly identity: string; readonly atMs: number };

/** One LiveKit room. A rotated or lost one is never used again: its name stands for one life of one room. */
export interface RoomLife {
  readonly name: string;
  readonly openedAtMs: number;
  /** When we gave it up: rotated, found lost, or closed. Null while it is in use. */
  readonly retiredAtMs: number | null;
}
