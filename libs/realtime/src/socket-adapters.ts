import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '@app/platform';
import { createAdapter as createPostgresAdapter } from '@socket.io/postgres-adapter';
import { createAdapter as createRedisAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';
import type { ServerOptions } from 'socket.io';
import { PostgresConnections } from './postgres-connections';

const CHANNEL_PREFIX = 'realtime';

type AdapterConstructor = NonNullable<ServerOptions['adapter']>;

/** How socket servers of several processes meet: Redis streams where Redis is set, else Postgres. */
@Injectable()
export class SocketAdapters implements OnApplicationShutdown {
  private readonly logger = new Logger(SocketAdapters.name);
  private readonly closers: (() => Promise<unknown>)[] = [];

  constructor(private readonly settings: Settings) {}

  /** `missed` is called when pushes of other processes are heard again after some may have been lost. */
  async create(missed: () => void = () => undefined): Promise<AdapterConstructor> {
    return this.settings.redisUrl ? this.redis(this.settings.redisUrl) : this.postgres(missed);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.closers.map((close) => close().catch(() => undefined)));
  }

  /** Its streams are read on from where they were, so that nothing is missed. */
  private async redis(url: string): Promise<AdapterConstructor> {
    const client = createClient({ url });
    client.on('error', (error: unknown) => this.logger.warn({ err: error }, 'redis reports a fault'));
    await client.connect();
    this.closers.push(() => client.close());
    return createRedisAdapter(client);
  }

  private postgres(missed: () => void): AdapterConstructor {
    // There is one namespace, and its name is a slash.
    const connections = new PostgresConnections(this.settings.database.url, `${CHANNEL_PREFIX}#/`, {
      lost: () => this.logger.warn('a socket adapter connection was lost'),
      back: missed,
    });
    this.closers.push(() => connections.close());
    return createPostgresAdapter(connections.asPool(), {
      tableName: 'realtime_attachment',
      channelPrefix: CHANNEL_PREFIX,
      errorHandler: (error: Error) => this.logger.warn({ err: error }, 'the socket adapter reports a fault'),
    });
  }
}
