import { Injectable, Logger } from '@nestjs/common';
import { BookingFacade } from '@app/booking';
import type { Uuid } from '@app/kernel';
import { UnitOfWork, type SignedIn } from '@app/platform';
import { VideoServer } from '../edge/video-server';
import { ParticipantRepository } from '../persistence/participant.repository';
import { RoomRepository } from '../persistence/room.repository';
import { CannotRemove, ParticipantNotFound, RoomClosed } from '../rooms.errors';
import { AttendanceOf } from './attendance';
import { DeleteRetiredRooms } from './delete-retired-rooms';
import { EnsureRoom } from './ensure-room';
import { ShutOut } from './shut-out';

/**
 * The tutor removes the student, for good. A token can't be revoked, so the room is: everybody else is told to enter
 * again and gets a new one, and the old one, which the removed person still holds a key to, is deleted.
 */
@Injectable()
export class RemoveParticipant {
  private readonly logger = new Logger(RemoveParticipant.name);

  constructor(
    private readonly attendance: AttendanceOf,
    private readonly booking: BookingFacade,
    private readonly unitOfWork: UnitOfWork,
    private readonly video: VideoServer,
    private readonly rooms: RoomRepository,
    private readonly participants: ParticipantRepository,
    private readonly shutOut: ShutOut,
    private readonly ensureRoom: EnsureRoom,
    private readonly deleteRetiredRooms: DeleteRetiredRooms,
  ) {}

  async execute(actor: SignedIn, sessionId: Uuid, identity: string): Promise<void> {
    const session = await this.attendance.asTutor(actor, sessionId);
    const retired = await this.unitOfWork.run(async (tx) => {
      const opening = await this.rooms.lockOpening(tx, sessionId);
      if (opening?.state !== 'open') throw new RoomClosed();
      const person = await this.participants.findByIdentity(tx, sessionId, identity);
      if (!person) throw new ParticipantNotFound();
      if (person.role !== 'student') throw new CannotRemove();
      if (person.state === 'removed') return null;
      return this.shutOut.within(tx, sessionId, identity, actor.accountId);
    });
    if (!retired) return;
    const { closesAt } = await this.booking.roomHours(session);
    await this.rotateOnServer(sessionId, retired.name, identity, closesAt);
  }

  /** Out first, then the new room, then the end of the old one. The removal stands; a poll finishes what fails here. */
  private async rotateOnServer(
    sessionId: Uuid,
    oldRoom: string,
    identity: string,
    closesAt: Temporal.Instant,
  ): Promise<void> {
    try {
      await this.video.disconnect(oldRoom, identity);
      await this.ensureRoom.execute(sessionId, closesAt);
      await this.deleteRetiredRooms.execute();
    } catch {
      this.logger.warn({ sessionId }, 'a room could not be rotated at once; the next poll does it');
    }
  }
}
