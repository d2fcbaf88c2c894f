import { Injectable } from '@nestjs/common';
import { BookingFacade, StudentStopped, TutorStopped, type SessionFacts } from '@app/booking';
import { Clock, type EventOf } from '@app/kernel';
import { OnEvent, type EventHandler, type Transaction } from '@app/platform';
import { RoomRepository } from '../persistence/room.repository';
import { CloseRoom } from './close-room';

/** Ends rooms at once, whoever is inside; the next poll takes them off the server. */
@Injectable()
export class EndRooms {
  constructor(
    private readonly booking: BookingFacade,
    private readonly clock: Clock,
    private readonly rooms: RoomRepository,
    private readonly closeRoom: CloseRoom,
  ) {}

  async whose(tx: Transaction, isTheirs: (session: SessionFacts) => boolean): Promise<void> {
    for (const { sessionId } of await this.rooms.openOpenings(tx)) {
      const seen = await this.booking.session(sessionId);
      if (!seen || !isTheirs(seen)) continue;
      await this.rooms.lockOpening(tx, sessionId);
      // It may have begun between the first look and the lock.
      const session = await this.booking.session(sessionId);
      if (session?.state === 'in_progress') {
        const now = this.clock.now();
        const isInTime = Temporal.Instant.compare(now, session.endsAt) < 0;
        await this.booking.end(tx, sessionId, isInTime ? now : session.endsAt);
      }
      await this.closeRoom.within(tx, sessionId);
    }
  }
}

/** Of a tutor who was suspended. */
@Injectable()
@OnEvent(TutorStopped)
export class EndRoomsOfStoppedTutor implements EventHandler<typeof TutorStopped> {
  constructor(private readonly endRooms: EndRooms) {}

  handle({ data }: EventOf<typeof TutorStopped>, tx: Transaction): Promise<void> {
    return this.endRooms.whose(tx, (session) => session.tutorId === data.tutorId);
  }
}

/** Of a student who may be too young to be here. */
@Injectable()
@OnEvent(StudentStopped)
export class EndRoomsOfStoppedStudent implements EventHandler<typeof StudentStopped> {
  constructor(private readonly endRooms: EndRooms) {}

  handle({ data }: EventOf<typeof StudentStopped>, tx: Transaction): Promise<void> {
    return this.endRooms.whose(tx, (session) => session.studentId === data.studentId);
  }
}
