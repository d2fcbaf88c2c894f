import type {
  Channel,
  ClientToServerEvents,
  RealtimeEvents,
  RealtimeEventName,
  ServerToClientEvents,
} from '@app/contracts';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { io, type Socket } from 'socket.io-client';
import { keys } from './keys';

/** What each push makes stale. A push carries no data: the pages on screen ask again, the others when they open. */
const STALE: { [Name in RealtimeEventName]: (payload: RealtimeEvents[Name]) => QueryKey[] } = {
  'balance.changed': ({ familyId }) => [keys.balance(familyId), keys.statement(familyId)],
  'session.changed': ({ sessionId }) => [keys.session(sessionId), keys.sessionLists, keys.openTimes],
  'lobby.changed': ({ sessionId }) => [keys.session(sessionId)],
  'room.changed': ({ sessionId }) => [keys.session(sessionId), keys.sessionLists],
  // Of a decision on an application one hears in this way, too, and of what others changed around a student.
  'notification.created': () => [keys.notices, keys.ownApplication, keys.families, keys.ownStudentProfile],
  'calendar.changed': ({ tutorId }) => [keys.openTimesOf(tutorId), keys.availability],
  'queue.changed': ({ queue }) => [keys.queueCounts, keys.queue(queue)],
  'purchase.changed': ({ purchaseId }) => [keys.purchase(purchaseId), keys.families],
};

const LONGEST_RETRY_MILLISECONDS = 30_000;

/** One second, then twice as long each time; up to a third less, so that not everybody comes back at the same moment. */
function retryDelay(refusals: number): number {
  return Math.min(LONGEST_RETRY_MILLISECONDS, 1_000 * 2 ** refusals) * (1 - Math.random() / 3);
}

type TypedSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** One socket for the signed-in person; channels are counted, so that two parts of a page may want the same one. */
export class Realtime {
  readonly socket: TypedSocket;
  private readonly wanted = new Map<Channel, number>();
  private wasConnected = false;
  private isWanted = false;
  private refusals = 0;
  private retry: number | undefined;

  constructor(queryClient: QueryClient) {
    this.socket = io({ autoConnect: false, transports: ['websocket', 'polling'], withCredentials: true });
    this.socket.on('connect', () => {
      for (const channel of this.wanted.keys()) this.ask(channel);
      // What was pushed while we were away is lost, so everything on screen is asked again.
      if (this.wasConnected) void queryClient.invalidateQueries();
      this.wasConnected = true;
      this.refusals = 0;
    });
    for (const name of Object.keys(STALE) as RealtimeEventName[]) this.listen(name, queryClient);
    // The server closes the socket of a sign-in that ended, or whose rights have changed; and while it restarts it
    // refuses new ones. socket.io takes either for final, so whether anybody is still signed in is asked, and it tried again.
    const comeBack = (): void => {
      void queryClient.invalidateQueries({ queryKey: keys.me });
      window.clearTimeout(this.retry);
      this.retry = window.setTimeout(() => this.isWanted && this.socket.connect(), retryDelay(this.refusals++));
    };
    this.socket.on('disconnect', (reason) => reason === 'io server disconnect' && comeBack());
    this.socket.on('connect_error', () => !this.socket.active && comeBack());
  }

  private listen<Name extends RealtimeEventName>(name: Name, queryClient: QueryClient): void {
    const refetch = (payload: RealtimeEvents[Name]): void => {
      for (const queryKey of STALE[name](payload)) void queryClient.invalidateQueries({ queryKey });
    };
    // socket.io types one listener per literal name; the map above already ties the name to its payload.
    this.socket.on(name, refetch as never);
  }

  open(): void {
    this.isWanted = true;
    this.refusals = 0;
    this.socket.connect();
  }

  close(): void {
    this.isWanted = false;
    window.clearTimeout(this.retry);
    this.wasConnected = false;
    this.socket.disconnect();
  }

  /** Returns the way to leave again. */
  join(channel: Channel): () => void {
    const count = this.wanted.get(channel) ?? 0;
    this.wanted.set(channel, count + 1);
    if (count === 0 && this.socket.connected) this.ask(channel);
    return () => this.leave(channel);
  }

  private leave(channel: Channel): void {
    const count = (this.wanted.get(channel) ?? 1) - 1;
    if (count > 0) {
      this.wanted.set(channel, count);
      return;
    }
    this.wanted.delete(channel);
    if (this.socket.connected) this.socket.emit('channel.leave', { channel });
  }

  private ask(channel: Channel): void {
    this.socket.emit('channel.join', { channel });
  }
}
