import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '@app/platform';
import { createAdapter as createPostgresAdapter } from '@socket.io/postgres-adapter';
import { createAdapter as createRedisAdapter } from '@socket.io/redis-streams-adapter';
import { Pool, type PoolClient } from 'pg';
import { createClient } from 'redis';
import type { ServerOptions } from 'socket.io';

const LONGEST_SETTLING = 1_000;

type AdapterConstructor = NonNullable<ServerOptions['adapter']>;

/** How socket servers of several processes meet: Redis streams where Redis is set, else Postgres. */
@Injectable()
export class SocketAdapters implements OnApplicationShutdown {
  private readonly logger = new Logger(SocketAdapters.name);
  private readonly closers: (() => Promise<unknown>)[] = [];
  private listening: Promise<unknown> | null = null;

  constructor(private readonly settings: Settings) {}

  async create(): Promise<AdapterConstructor> {
    return this.settings.redisUrl ? this.redis(this.settings.redisUrl) : this.postgres();
  }

  /**
   * Resolves when the adapter listens, at the latest after a second. One that is closed before that never gives its
   * connection back, and closing the pool would wait for it.
   */
  async settled(): Promise<void> {
    await Promise.race([this.listening, new Promise((resolve) => setTimeout(resolve, LONGEST_SETTLING).unref())]);
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
    pool.on('connect', (client) => client.on('error', lost));
    this.listening = listensOn(pool);
    this.closers.push(() => pool.end());
    return createPostgresAdapter(pool, {
      tableName: 'realtime_attachment',
      channelPrefix: 'realtime',
      errorHandler: (error: Error) => this.logger.warn({ err: error }, 'the socket adapter reports a fault'),
    });
  }
}

/** Resolves when the adapter's own connection, the one that takes notifications, has answered its LISTEN. */
function listensOn(pool: Pool): Promise<unknown> {
  return new Promise((resolve) => {
    pool.on('acquire', (client: PoolClient) => {
      // The adapter subscribes and asks as soon as it holds the connection; this question queues behind its own.
      setImmediate(() => {
        if (client.listenerCount('notification') > 0) resolve(client.query('SELECT 1').catch(() => undefined));
      });
    });
  });
}
