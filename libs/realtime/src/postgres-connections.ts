import { Client, Pool, type PoolClient } from 'pg';

const APPLICATION_NAME = 'track-tutoring-sockets';

interface Watcher {
  /** A connection broke; another one is opened. */
  lost(): void;
  /** Notifications are heard again. What was sent in between is lost. */
  back(): void;
}

/**
 * What the Postgres adapter takes for its pool: a connection that listens, and one that publishes, in order. In a real
 * pool every listener that broke would keep its place for good, and after two restarts of Postgres nothing could be
 * published any more.
 */
export class PostgresConnections {
  private readonly publishing: Pool;
  private listener: Client | null = null;
  private hasListened = false;
  private isClosed = false;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly watcher: Watcher,
  ) {
    this.publishing = new Pool({ connectionString: url, application_name: APPLICATION_NAME, max: 1 });
    // Without these listeners a lost connection would end the process.
    this.publishing.on('error', () => watcher.lost());
    this.publishing.on('connect', (client) => client.on('error', () => undefined));
  }

  /** The adapter uses these two of a pool, and nothing else. */
  asPool(): Pool {
    const used: Pick<Pool, 'query'> & { connect(): Promise<PoolClient> } = {
      query: this.publishing.query.bind(this.publishing) as Pool['query'],
      connect: () => this.listen(),
    };
    return used as Pool;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([this.drop(), this.publishing.end()]);
  }

  /**
   * A new connection, listening already. Once closed it never comes: a failure would have the adapter try again for
   * ever. The one before it goes, because the adapter may ask twice after one loss, and would hear everything twice.
   */
  private async listen(): Promise<PoolClient> {
    await this.drop();
    if (this.isClosed) return new Promise(() => undefined);
    const client = new Client({ connectionString: this.url, application_name: APPLICATION_NAME });
    this.listener = client;
    client.on('error', () => this.watcher.lost());
    try {
      await client.connect();
      await client.query(`LISTEN "${this.channel}"`);
    } catch (error) {
      void client.end().catch(() => undefined);
      if (this.isClosed) return new Promise(() => undefined);
      throw error;
    }
    if (this.hasListened) setImmediate(() => this.watcher.back());
    this.hasListened = true;
    return Object.assign(client, { release: () => void this.drop() });
  }

  private async drop(): Promise<void> {
    const { listener } = this;
    this.listener = null;
    listener?.removeAllListeners('end');
    await listener?.end().catch(() => undefined);
  }
}
