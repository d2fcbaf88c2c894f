import { Injectable } from '@nestjs/common';
import { BookingFacade } from '@app/booking';
import { Clock, type Uuid } from '@app/kernel';
import { Outbox, UnitOfWork, type SignedIn } from '@app/platform';
import { RoomRepository } from '../persistence/room.repository';
import { SettlementRepository } from '../persistence/settlement.repository';
import { CannotReopen } from '../rooms.errors';
import { RoomChanged } from '../rooms.events';
import { AttendanceOf } from './attendance';

/** Undoes an accidental end, within `during` and before it was settled. People enter again; a new room awaits them. */
@Injectable()
export class ReopenSession {
  constructor(
    private readonly attendance: AttendanceOf,
    private readonly booking: BookingFacade,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly rooms: RoomRepository,
    private readonly settlements: SettlementRepository,
  ) {}

  async execute(actor: SignedIn, sessionId: Uuid): Promise<void> {
    const attendance = await this.attendance.asAdult(actor, sessionId);
    const { session } = attendance;
    await this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const opening = await this.rooms.lockOpening(tx, sessionId);
      if (opening?.state === 'open') return;
      const isOver = Temporal.Instant.compare(now, session.endsAt) >= 0;
      if (!opening || isOver || (await this.settlements.find(tx, sessionId))) throw new CannotReopen();
      await this.booking.reopen(tx, sessionId, now);
      await this.rooms.reopen(tx, sessionId);
      await this.rooms.nameNext(tx, sessionId, now);
      await this.outbox.append(tx, RoomChanged, { sessionId, reason: 'reopened' });
      await this.attendance.requireStill(tx, actor, attendance);
    });
  }
}
