import { Injectable } from '@nestjs/common';
import { BookingFacade, TutorStopped } from '@app/booking';
import { Clock, type EventOf } from '@app/kernel';
import { OnEvent, type EventHandler, type Transaction } from '@app/platform';
import { RoomRepository } from '../persistence/room.repository';
import { CloseRoom } from './close-room';

/** The rooms of a tutor who was suspended end at once, whoever is inside; the next poll takes them off the server. */
@Injectable()
@OnEvent(TutorStopped)
export class EndRoomsOfStoppedTutor implements EventHandler<typeof TutorStopped> {
  constructor(
    private readonly booking: BookingFacade,
    private readonly clock: Clock,
    private readonly rooms: RoomRepository,
    private readonly closeRoom: CloseRoom,
  ) {}

  async handle({ data }: EventOf<typeof TutorStopped>, tx: Transaction): Promise<void> {
    for (const { sessionId } of await this.rooms.openOpenings(tx)) {
      const seen = await this.booking.session(sessionId);
      if (seen?.tutorId !== data.tutorId) continue;
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
