import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Channel, RealtimeEventName, RealtimeEvents } from '@app/contracts';
import type { Uuid } from '@app/kernel';
import { Server } from 'socket.io';
import { SocketAdapters } from './socket-adapters';
import { roomOfAccount, roomOfSignIn } from './socket-rooms';

/**
 * Pushes from the worker to whichever api process holds the sockets: a socket server without a port that meets
 * the others through the same adapter. Called from event handlers, so that clients hear only of committed facts.
 */
@Injectable()
export class RealtimePublisher implements OnApplicationBootstrap, OnModuleDestroy {
  private server: Server | null = null;

  constructor(private readonly adapters: SocketAdapters) {}

  async onApplicationBootstrap(): Promise<void> {
    this.server = new Server({ adapter: await this.adapters.create() });
    // The namespace brings its adapter to life.
    this.server.of('/');
  }

  async onModuleDestroy(): Promise<void> {
    // Without a port there is nothing else to close; `server.close()` expects one.
    await this.server?.of('/').adapter.close();
  }

  publish<Name extends RealtimeEventName>(channel: Channel, event: Name, payload: RealtimeEvents[Name]): void {
    this.server?.to(channel).emit(event, payload);
  }

  /** Ends the sockets of one sign-in: signed out, or signed out everywhere. */
  closeSignIn(signInId: Uuid): void {
    this.server?.in(roomOfSignIn(signInId)).disconnectSockets(true);
  }

  /** Ends every socket of an account: suspended, closed, or its powers changed. It reconnects with what it still has. */
  closeAccount(accountId: Uuid): void {
    this.server?.in(roomOfAccount(accountId)).disconnectSockets(true);
  }
}
