import { Injectable, Logger } from '@nestjs/common';
import { BookingFacade } from '@app/booking';
import { Clock, type Uuid } from '@app/kernel';
import { UnitOfWork, type SignedIn } from '@app/platform';
import { RoomRepository } from '../persistence/room.repository';
import { NotBegun } from '../rooms.errors';
import { AttendanceOf } from './attendance';
import { CloseRoom } from './close-room';
import { DeleteRetiredRooms } from './delete-retired-rooms';

/** The people end the session: the meter stops, the room closes. Settled a minute later; until then it can be reopened. */
@Injectable()
export class EndSession {
  private readonly logger = new Logger(EndSession.name);

  constructor(
    private readonly attendance: AttendanceOf,
    private readonly booking: BookingFacade,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly rooms: RoomRepository,
    private readonly closeRoom: CloseRoom,
    private readonly deleteRetiredRooms: DeleteRetiredRooms,
  ) {}

  async execute(actor: SignedIn, sessionId: Uuid): Promise<void> {
    const attendance = await this.attendance.asAdult(actor, sessionId);
    const { session } = attendance;
    if (session.state === 'confirmed') throw new NotBegun();
    await this.unitOfWork.run(async (tx) => {
      const opening = await this.rooms.lockOpening(tx, sessionId);
      if (opening?.state !== 'open') return;
      await this.booking.end(tx, sessionId, earlier(this.clock.now(), session.endsAt));
      await this.closeRoom.within(tx, sessionId);
      await this.attendance.requireStill(tx, actor, attendance);
    });
    await this.deleteRetiredRooms.execute().catch(() => {
      this.logger.warn({ sessionId }, 'a closed room could not be deleted at once; the next poll does it');
    });
  }
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
