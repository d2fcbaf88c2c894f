import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { WebSocketGateway, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import { CHANNEL_KINDS, type Ack, type Channel, type ChannelKind } from '@app/contracts';
import { Authenticator, toProblem, type Permission, type SignedIn } from '@app/platform';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import { ChannelRefused, InvalidMessage } from './realtime.errors';
import { RealtimeRegistry } from './realtime-registry';
import { roomOfAccount, roomOfSignIn } from './socket-rooms';

const CHANNEL = new RegExp(`^(${CHANNEL_KINDS.join('|')}):([0-9a-z-]{1,64})$`);
const MOST_CHANNELS = 32;
const SWEEP_MILLISECONDS = 15_000;

type Acknowledge = ((answer: Ack) => void) | undefined;

/** What a client sends is `unknown` until it was looked at. */
type OurSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, { actor: SignedIn }>;

/** The product's one gateway. It authenticates, joins channels by policy, and hands messages to their handlers. */
@Injectable()
@WebSocketGateway({ maxHttpBufferSize: 16_384, pingInterval: 20_000, pingTimeout: 15_000, serveClient: false })
export class RealtimeGateway implements OnGatewayInit, OnGatewayConnection, OnModuleDestroy {
  private readonly logger = new Logger(RealtimeGateway.name);
  private sweep: NodeJS.Timeout | null = null;

  constructor(
    private readonly authenticator: Authenticator,
    private readonly registry: RealtimeRegistry,
  ) {}

  /** Nest's guards don't run on connect, so strangers are turned away in the handshake. */
  afterInit(server: Server): void {
    this.sweep = setInterval(() => void this.closeEnded(server), SWEEP_MILLISECONDS);
    server.use((socket, next) => {
      this.authenticator.authenticate({ cookie: socket.handshake.headers.cookie }).then(
        (actor) => {
          if (!actor?.permissions.has('realtime.connect')) return next(new Error('unauthenticated'));
          socket.data = { actor };
          return next();
        },
        // A refusal would be final for the client. A broken connection it tries again by itself.
        () => socket.conn.close(),
      );
    });
  }

  async handleConnection(socket: OurSocket): Promise<void> {
    const { actor } = socket.data;
    socket.on(
      'channel.join',
      (payload: unknown, ack: Acknowledge) => void this.answer(socket, ack, (now) => this.join(socket, now, payload)),
    );
    socket.on(
      'channel.leave',
      (payload: unknown, ack: Acknowledge) =>
        void this.answer(socket, ack, async () => socket.leave(parseChannel(payload).channel)),
    );
    for (const { name, permission, handler } of this.registry.handlers()) {
      socket.on(
        name,
        (payload: unknown, ack: Acknowledge) =>
          void this.answer(socket, ack, (now) => {
            this.permit(now, permission);
            return handler.handle(now, payload);
          }),
      );
    }
    await socket.join([roomOfSignIn(actor.signInId), roomOfAccount(actor.accountId)]);
    // What ended between the handshake and this moment was announced to a room that nobody was in yet.
    await this.closeUnlessStanding([socket]);
  }

  onModuleDestroy(): void {
    if (this.sweep) clearInterval(this.sweep);
  }

  /** A sign-in that runs out announces nothing, and an announcement can be lost: both are found here. */
  private async closeEnded(server: Server): Promise<void> {
    await this.closeUnlessStanding([...server.sockets.sockets.values()]);
  }

  private async closeUnlessStanding(sockets: readonly OurSocket[]): Promise<void> {
    if (sockets.length === 0) return;
    try {
      const standing = await this.authenticator.stillStanding(sockets.map((socket) => socket.data.actor.signInId));
      for (const socket of sockets) if (!standing.has(socket.data.actor.signInId)) socket.disconnect(true);
    } catch (error) {
      this.logger.warn({ err: error }, 'open sockets could not be checked; the next sweep does it');
    }
  }

  private async join(socket: OurSocket, actor: SignedIn, payload: unknown): Promise<void> {
    const { kind, id, channel } = parseChannel(payload);
    const policy = this.registry.policies().get(kind);
    if (socket.rooms.size >= MOST_CHANNELS || !policy || !(await policy.mayJoin(actor, id))) throw new ChannelRefused();
    await socket.join(channel);
  }

  private permit(actor: SignedIn, permission: Permission): void {
    if (!actor.permissions.has(permission)) throw new ChannelRefused();
  }

  /** Rights are read anew for every message; a sign-in that has ended closes the socket. */
  private async answer(
    socket: OurSocket,
    ack: Acknowledge,
    work: (actor: SignedIn) => Promise<void> | void,
  ): Promise<void> {
    const reply = typeof ack === 'function' ? ack : () => undefined;
    try {
      const actor = await this.authenticator.authenticate({ cookie: socket.handshake.headers.cookie });
      if (!actor) {
        socket.disconnect(true);
        return;
      }
      await work(actor);
      reply({ ok: true });
    } catch (error) {
      const { code, detail, title, status } = toProblem(error, { path: 'socket', id: socket.id });
      if (status >= 500) this.logger.error({ err: error }, 'a socket message failed');
      reply({ ok: false, problem: { code, detail, title, status } });
    }
  }
}

function parseChannel(payload: unknown): { kind: ChannelKind; id: string; channel: Channel } {
  const name = typeof payload === 'object' && payload !== null && 'channel' in payload ? payload.channel : undefined;
  const match = typeof name === 'string' ? CHANNEL.exec(name) : null;
  if (!match) throw new InvalidMessage();
  return { kind: match[1] as ChannelKind, id: match[2]!, channel: match[0] as Channel };
}
