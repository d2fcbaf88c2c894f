import { SetMetadata } from '@nestjs/common';
import type { ClientMessageName } from '@app/contracts';
import type { SignedIn } from '@app/platform';

export const SOCKET_EVENT = Symbol('socket event');

/** Handles one message that clients send. The class declares its permission with `@Requires`. */
export interface HandlesSocketEvent {
  /** `payload` comes from the client as it is: look at it before you use it. */
  handle(actor: SignedIn, payload: unknown): Promise<void>;
}

export const SocketEvent = (name: ClientMessageName) => SetMetadata(SOCKET_EVENT, name);
