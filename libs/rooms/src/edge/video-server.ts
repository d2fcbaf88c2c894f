import type { ConnectedPerson, MediaPermission } from '../domain/access';
import type { ListedConnection } from '../domain/observations';

/** One connection as the server has it at this moment. */
export interface LiveConnection extends ListedConnection, ConnectedPerson {
  /** Media can flow: what counts as being there. */
  readonly isActive: boolean;
}

/** A verified webhook, reduced to what we keep. Everything else in it, secrets included, is dropped here. */
export interface VideoEvent {
  readonly eventId: string;
  readonly kind: 'joined' | 'left' | 'finished';
  readonly room: string;
  readonly atMs: number;
  readonly who: (ListedConnection & { readonly isRecorder: boolean }) | null;
}

/**
 * The video server, as far as we need it. Every method but `token` and `readWebhook` talks to it and throws
 * `NoVideoServer` where it doesn't answer; none may be called inside a transaction.
 */
export abstract class VideoServer {
  /** False where this installation has none. */
  abstract readonly isConfigured: boolean;

  /** Where browsers connect to. */
  abstract readonly publicUrl: string;

  /** Creates the room, or finds it. It ends by itself only after `livesForSeconds` without people: we delete it earlier. */
  abstract openRoom(name: string, livesForSeconds: number): Promise<void>;

  /** Which of these rooms the server knows. */
  abstract existingRooms(names: readonly string[]): Promise<ReadonlySet<string>>;

  abstract connections(room: string): Promise<LiveConnection[]>;

  /** Sets every field. Whoever has just left is no error. */
  abstract permit(room: string, identity: string, permission: MediaPermission): Promise<void>;

  /** Disconnects. They could come back with the same token: only a list that is checked, or a deleted room, keeps them out. */
  abstract disconnect(room: string, identity: string): Promise<void>;

  /** A room that is gone already is no error. */
  abstract deleteRoom(name: string): Promise<void>;

  /** Opens the door to one room and carries no right to send or receive anything. */
  abstract token(room: string, identity: string, validForSeconds: number): Promise<string>;

  /** `ForgedWebhook` unless it was signed by our server; null for kinds that we don't keep. */
  abstract readWebhook(rawBody: string, authorization: string | undefined): Promise<VideoEvent | null>;
}
