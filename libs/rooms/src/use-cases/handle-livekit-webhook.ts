import { Injectable, Logger } from '@nestjs/common';
import { BookingFacade } from '@app/booking';
import { Clock } from '@app/kernel';
import { Database, Outbox, UnitOfWork } from '@app/platform';
import type { Observation } from '../domain/observations';
import { VideoServer, type VideoEvent } from '../edge/video-server';
import { ObservationRepository } from '../persistence/observation.repository';
import { RoomRepository, type Room } from '../persistence/room.repository';
import { LobbyChanged } from '../rooms.events';
import { LookIntoRoom } from './look-into-room';

/**
 * What the video server reports, verified, stored once under its event id, then acted upon: whoever joins is looked at
 * at once. A report that gets lost on the way costs nothing but time, because the polls find out the same.
 */
@Injectable()
export class HandleLiveKitWebhook {
  private readonly logger = new Logger(HandleLiveKitWebhook.name);

  constructor(
    private readonly booking: BookingFacade,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly video: VideoServer,
    private readonly rooms: RoomRepository,
    private readonly observations: ObservationRepository,
    private readonly lookIntoRoom: LookIntoRoom,
  ) {}

  async execute(rawBody: string, authorization: string | undefined): Promise<void> {
    const event = await this.video.readWebhook(rawBody, authorization);
    if (!event || event.who?.isRecorder) return;
    const room = await this.rooms.findByName(this.database, event.room);
    if (!room) return;
    const isNews = await this.store(room, event);
    if (isNews && event.kind === 'joined') await this.lookAtNewcomer(room);
  }

  private store(room: Room, event: VideoEvent): Promise<boolean> {
    const seen = toObservation(event);
    if (!seen) return Promise.resolve(false);
    return this.unitOfWork.run(async (tx) => {
      const isNews = await this.observations.add(tx, room.sessionId, seen, this.clock.now(), event.eventId);
      if (isNews && event.kind !== 'finished')
        await this.outbox.append(tx, LobbyChanged, { sessionId: room.sessionId });
      return isNews;
    });
  }

  private async lookAtNewcomer(room: Room): Promise<void> {
    try {
      if (room.retiredAt) {
        await this.video.deleteRoom(room.name);
        return;
      }
      const session = await this.booking.session(room.sessionId);
      if (session) await this.lookIntoRoom.execute(session, room);
    } catch {
      // Stored is stored; a failing answer here would only make the server send it again.
      this.logger.warn({ sessionId: room.sessionId }, 'a newcomer could not be looked at; the next poll does it');
    }
  }
}

function toObservation(event: VideoEvent): Observation | null {
  if (event.kind === 'finished') return { kind: 'finished', room: event.room, atMs: event.atMs };
  if (!event.who) return null;
  const { identity, sid, joinedAtMs } = event.who;
  return { kind: event.kind, room: event.room, atMs: event.atMs, who: { identity, sid, joinedAtMs } };
}
