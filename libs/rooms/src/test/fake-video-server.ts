import type { Clock } from '@app/kernel';
import { NO_MEDIA, type MediaPermission } from '../domain/access';
import { VideoServer, type LiveConnection, type VideoEvent } from '../edge/video-server';
import { ForgedWebhook, NoVideoServer } from '../rooms.errors';

/** A video server in memory, on the test's clock. People come, go and vanish as the test says. */
export class FakeVideoServer extends VideoServer {
  isConfigured = true;
  isDown = false;
  readonly publicUrl = 'ws://video.test';
  readonly rooms = new Map<string, Map<string, LiveConnection>>();
  readonly deleted: string[] = [];
  private sids = 0;

  constructor(private readonly clock: Clock) {
    super();
  }

  /** As a browser does with its token. False where there is no such room any more. */
  join(entry: { token: string }): LiveConnection | null {
    const [room = '', identity = ''] = entry.token.split('/');
    const people = this.rooms.get(room);
    if (!people) return null;
    const connection: LiveConnection = {
      identity,
      sid: `PA_${(this.sids += 1)}`,
      joinedAtMs: this.clock.now().epochMilliseconds,
      isActive: true,
      isRecorder: false,
      permission: NO_MEDIA,
    };
    people.set(identity, connection);
    return connection;
  }

  leave(identity: string): void {
    for (const people of this.rooms.values()) people.delete(identity);
  }

  permissionOf(identity: string): MediaPermission | null {
    for (const people of this.rooms.values()) {
      const connection = people.get(identity);
      if (connection) return connection.permission;
    }
    return null;
  }

  /** As SIGKILL and a restart: every room and everybody in it is forgotten. */
  crash(): void {
    this.rooms.clear();
  }

  openRoom(name: string): Promise<void> {
    return this.answer(() => {
      if (!this.rooms.has(name)) this.rooms.set(name, new Map());
    });
  }

  existingRooms(names: readonly string[]): Promise<ReadonlySet<string>> {
    return this.answer(() => new Set(names.filter((name) => this.rooms.has(name))));
  }

  connections(room: string): Promise<LiveConnection[]> {
    return this.answer(() => [...(this.rooms.get(room)?.values() ?? [])]);
  }

  permit(room: string, identity: string, permission: MediaPermission): Promise<void> {
    return this.answer(() => {
      const connection = this.rooms.get(room)?.get(identity);
      if (connection) this.rooms.get(room)?.set(identity, { ...connection, permission });
    });
  }

  disconnect(room: string, identity: string): Promise<void> {
    return this.answer(() => void this.rooms.get(room)?.delete(identity));
  }

  deleteRoom(name: string): Promise<void> {
    return this.answer(() => {
      this.rooms.delete(name);
      this.deleted.push(name);
    });
  }

  token(room: string, identity: string): Promise<string> {
    return Promise.resolve(`${room}/${identity}`);
  }

  readWebhook(rawBody: string, authorization: string | undefined): Promise<VideoEvent | null> {
    if (authorization !== 'signed') return Promise.reject(new ForgedWebhook());
    return Promise.resolve(JSON.parse(rawBody) as VideoEvent);
  }

  private answer<T>(work: () => T): Promise<T> {
    return this.isDown ? Promise.reject(new NoVideoServer()) : Promise.resolve(work());
  }
}
