import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { SocketAdapters } from './socket-adapters';

/** Nest's socket.io server, sharing its rooms with the other processes. */
export class SharedIoAdapter extends IoAdapter {
  private shared: NonNullable<ServerOptions['adapter']>;
  private readonly servers: Server[] = [];

  private constructor(
    app: INestApplicationContext,
    private readonly origin: string,
  ) {
    super(app);
  }

  static async for(app: INestApplicationContext, publicUrl: string): Promise<SharedIoAdapter> {
    const adapter = new SharedIoAdapter(app, new URL(publicUrl).origin);
    adapter.shared = await app.get(SocketAdapters).create(() => adapter.haveAllConnectAgain());
    return adapter;
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const server = super.createIOServer(port, {
      ...options,
      // A cookie alone must not open a socket for another site's page.
      allowRequest: (request, answer) => {
        const { origin } = request.headers;
        answer(null, origin === undefined || origin === this.origin);
      },
    } as ServerOptions) as Server;
    server.adapter(this.shared);
    this.servers.push(server);
    return server;
  }

  /** Whoever connects again asks for everything anew: nobody goes on with what a lost push made stale. */
  private haveAllConnectAgain(): void {
    for (const server of this.servers) {
      for (const socket of server.sockets.sockets.values()) socket.conn.close();
    }
  }
}
