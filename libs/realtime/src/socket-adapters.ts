import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '@app/platform';
import { createAdapter as createPostgresAdapter } from '@socket.io/postgres-adapter';
import { createAdapter as createRedisAdapter } from '@socket.io/redis-streams-adapter';
import { Pool, type PoolClient } from 'pg';
import { createClient } from 'redis';
import type { ServerOptions } from 'socket.io';

type AdapterConstructor = NonNullable<ServerOptions['adapter']>;

/** How socket servers of several processes meet: Redis streams where Redis is set, else Postgres. */
@Injectable()
export class SocketAdapters implements OnApplicationShutdown {
  private readonly logger = new Logger(SocketAdapters.name);
  private readonly closers: (() => Promise<unknown>)[] = [];

  constructor(private readonly settings: Settings) {}

  async create(): Promise<AdapterConstructor> {
    return this.settings.redisUrl ? this.redis(this.settings.redisUrl) : this.postgres();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.closers.map((close) => close().catch(() => undefined)));
  }

  private async redis(url: string): Promise<AdapterConstructor> {
    const client = createClient({ url });
    client.on('error', (error: unknown) => this.logger.warn({ err: error }, 'redis reports a fault'));
    await client.connect();
    this.closers.push(() => client.close());
    return createRedisAdapter(client);
  }

  /** `max: 2` keeps messages in order; without the error listeners a lost connection ends the process. */
  private postgres(): AdapterConstructor {
    const pool = new Pool({
      connectionString: this.settings.database.url,
      application_name: 'track-tutoring-sockets',
      max: 2,
    });
    const lost = () => this.logger.warn('a socket adapter connection was lost');
    pool.on('error', lost);
    const clients = new Set<PoolClient>();
    pool.on('connect', (client) => clients.add(client.on('error', lost)));
    pool.on('remove', (client) => clients.delete(client));
    // An adapter that is closed while it connects never gives its connection back, and the pool alone would wait for it.
    this.closers.push(async () => {
      for (const client of clients) client.removeAllListeners('end');
      void pool.end().catch(() => undefined);
      await Promise.all([...clients].map((client) => client.end()));
    });
    return createPostgresAdapter(pool, {
      tableName: 'realtime_attachment',
      channelPrefix: 'realtime',
      errorHandler: (error: Error) => this.logger.warn({ err: error }, 'the socket adapter reports a fault'),
    });
  }
}
