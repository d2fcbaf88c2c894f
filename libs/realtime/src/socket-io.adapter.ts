import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { SocketAdapters } from './socket-adapters';

/** Nest's socket.io server, sharing its rooms with the other processes. */
export class SharedIoAdapter extends IoAdapter {
  private constructor(
    app: INestApplicationContext,
    private readonly adapters: SocketAdapters,
    private readonly shared: NonNullable<ServerOptions['adapter']>,
    private readonly origin: string,
  ) {
    super(app);
  }

  static async for(app: INestApplicationContext, publicUrl: string): Promise<SharedIoAdapter> {
    const adapters = app.get(SocketAdapters);
    return new SharedIoAdapter(app, adapters, await adapters.create(), new URL(publicUrl).origin);
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
    return server;
  }

  override async close(server: Server): Promise<void> {
    await this.adapters.settled();
    await super.close(server);
  }
}
