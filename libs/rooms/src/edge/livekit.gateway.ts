import { Injectable, Logger } from '@nestjs/common';
import { Settings } from '@app/platform';
import {
  AccessToken,
  ParticipantInfo_State,
  RoomServiceClient,
  WebhookReceiver,
  type ParticipantInfo,
  type WebhookEvent,
} from 'livekit-server-sdk';
import { NO_MEDIA, type MediaPermission } from '../domain/access';
import { ForgedWebhook, NoVideoServer } from '../rooms.errors';
import { VideoServer, type LiveConnection, type VideoEvent } from './video-server';

const PATIENCE_SECONDS = 4;

const KINDS: Readonly<Record<string, VideoEvent['kind']>> = {
  participant_joined: 'joined',
  participant_left: 'left',
  participant_connection_aborted: 'left',
  room_finished: 'finished',
};

interface Connected {
  url: string;
  publicUrl: string;
  apiKey: string;
  apiSecret: string;
}

@Injectable()
export class LiveKitGateway extends VideoServer {
  private readonly logger = new Logger(LiveKitGateway.name);
  private readonly livekit: Connected | null;
  private readonly client: RoomServiceClient | null;

  constructor(settings: Settings) {
    super();
    this.livekit = settings.livekit;
    this.client = this.livekit
      ? new RoomServiceClient(this.livekit.url, this.livekit.apiKey, this.livekit.apiSecret, {
          requestTimeout: PATIENCE_SECONDS,
          failover: false,
        })
      : null;
  }

  get isConfigured(): boolean {
    return this.livekit !== null;
  }

  get publicUrl(): string {
    return this.connected().publicUrl;
  }

  async openRoom(name: string, livesForSeconds: number): Promise<void> {
    await this.ask((client) =>
      client.createRoom({
        name,
        emptyTimeout: livesForSeconds,
        departureTimeout: livesForSeconds,
        maxParticipants: 12,
      }),
    );
  }

  async existingRooms(names: readonly string[]): Promise<ReadonlySet<string>> {
    // An empty list would mean "all" to the server; it is still asked for one, so that its absence is noticed.
    const asked = names.length === 0 ? ['-'] : [...names];
    const rooms = await this.ask((client) => client.listRooms(asked));
    return new Set(rooms.map((room) => room.name));
  }

  async connections(room: string): Promise<LiveConnection[]> {
    const people = await this.ask((client) => client.listParticipants(room));
    return people.filter((person) => person.state !== ParticipantInfo_State.DISCONNECTED).map(toConnection);
  }

  async permit(room: string, identity: string, permission: MediaPermission): Promise<void> {
    await this.ask((client) =>
      unlessGone(
        client.updateParticipant(room, identity, {
          permission: {
            ...permission,
            canPublishSources: [],
            hidden: false,
            recorder: false,
            agent: false,
            canUpdateMetadata: false,
            canSubscribeMetrics: false,
          },
        }),
      ),
    );
  }

  async disconnect(room: string, identity: string): Promise<void> {
    await this.ask((client) => unlessGone(client.removeParticipant(room, identity)));
  }

  async deleteRoom(name: string): Promise<void> {
    await this.ask((client) => unlessGone(client.deleteRoom(name)));
  }

  async token(room: string, identity: string, validForSeconds: number): Promise<string> {
    const { apiKey, apiSecret } = this.connected();
    const token = new AccessToken(apiKey, apiSecret, { identity, ttl: validForSeconds });
    token.addGrant({ roomJoin: true, room, ...NO_MEDIA });
    return token.toJwt();
  }

  async readWebhook(rawBody: string, authorization: string | undefined): Promise<VideoEvent | null> {
    const { apiKey, apiSecret } = this.connected();
    let event: WebhookEvent;
    try {
      event = await new WebhookReceiver(apiKey, apiSecret).receive(rawBody, authorization);
    } catch {
      // The SDK's message may quote the body or the token: it is not passed on.
      throw new ForgedWebhook();
    }
    return toVideoEvent(event);
  }

  private connected(): Connected {
    if (!this.livekit) throw new NoVideoServer();
    return this.livekit;
  }

  private async ask<T>(question: (client: RoomServiceClient) => Promise<T>): Promise<T> {
    if (!this.client) throw new NoVideoServer();
    try {
      return await question(this.client);
    } catch (error) {
      // LiveKit's messages contain tokens, so none of them leaves this class: the operator gets the status alone.
      this.logger.warn({ status: statusOf(error) }, 'the video server refused a call, or did not answer it');
      throw new NoVideoServer();
    }
  }
}

async function unlessGone(answer: Promise<unknown>): Promise<void> {
  try {
    await answer;
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return statusOf(error) === 404;
}

/** Null where no answer came at all. */
function statusOf(error: unknown): number | null {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return typeof status === 'number' ? status : null;
}

/** The server reports seconds everywhere and milliseconds in newer fields only. */
function joinedAtMs(person: ParticipantInfo): number {
  return person.joinedAtMs > 0n ? Number(person.joinedAtMs) : Number(person.joinedAt) * 1000;
}

function toConnection(person: ParticipantInfo): LiveConnection {
  return {
    identity: person.identity,
    sid: person.sid,
    joinedAtMs: joinedAtMs(person),
    isActive: person.state === ParticipantInfo_State.ACTIVE,
    isRecorder: isRecorder(person),
    permission: {
      canPublish: person.permission?.canPublish ?? false,
      canSubscribe: person.permission?.canSubscribe ?? false,
      canPublishData: person.permission?.canPublishData ?? false,
    },
  };
}

function isRecorder(person: ParticipantInfo): boolean {
  return person.permission?.hidden === true || person.permission?.recorder === true;
}

function toVideoEvent(event: WebhookEvent): VideoEvent | null {
  const kind = KINDS[event.event];
  const room = event.room?.name;
  if (!kind || !room || !event.id) return null;
  const person = event.participant;
  if (kind !== 'finished' && !person) return null;
  return {
    eventId: event.id,
    kind,
    room,
    atMs: Number(event.createdAt) * 1000,
    who: person
      ? { identity: person.identity, sid: person.sid, joinedAtMs: joinedAtMs(person), isRecorder: isRecorder(person) }
      : null,
  };
}
