import { Injectable } from '@nestjs/common';
import { BookingFacade } from '@app/booking';
import { GuardianshipChanged, PeopleFacade, StudentSuspensionChanged } from '@app/identity';
import type { EventOf, Uuid } from '@app/kernel';
import { OnEvent, type EventHandler, type Transaction } from '@app/platform';
import { ParticipantRepository } from '../persistence/participant.repository';
import { RoomRepository } from '../persistence/room.repository';
import { AttendanceOf } from './attendance';
import { ShutOut } from './shut-out';

/** What both have in common: a right that ends while somebody is inside ends their being inside. */
@Injectable()
export class OpenRoomsOf {
  constructor(
    private readonly booking: BookingFacade,
    private readonly rooms: RoomRepository,
    private readonly participants: ParticipantRepository,
    private readonly shutOut: ShutOut,
  ) {}

  /** Out of every open room of this student; the next poll takes the rooms that were given up off the server. */
  async close(tx: Transaction, accountId: Uuid, studentId: Uuid): Promise<void> {
    for (const { sessionId, identity } of await this.participants.inOpenRooms(tx, accountId)) {
      const session = await this.booking.session(sessionId);
      if (session?.studentId !== studentId) continue;
      const opening = await this.rooms.lockOpening(tx, sessionId);
      const person = await this.participants.findByIdentity(tx, sessionId, identity);
      // Closed, or removed by the tutor, while we waited for the lock.
      if (opening?.state !== 'open' || person?.state === 'removed') continue;
      await this.shutOut.within(tx, sessionId, identity, null);
    }
  }
}

@Injectable()
@OnEvent(StudentSuspensionChanged)
export class ShutOutSuspendedStudent implements EventHandler<typeof StudentSuspensionChanged> {
  constructor(
    private readonly people: PeopleFacade,
    private readonly openRooms: OpenRoomsOf,
  ) {}

  async handle({ data: { studentId } }: EventOf<typeof StudentSuspensionChanged>, tx: Transaction): Promise<void> {
    // The news is that it changed; by now it may be allowed again.
    if (await this.people.isActive(studentId)) return;
    await this.openRooms.close(tx, studentId, studentId);
  }
}

@Injectable()
@OnEvent(GuardianshipChanged)
export class ShutOutFormerGuardian implements EventHandler<typeof GuardianshipChanged> {
  constructor(
    private readonly attendance: AttendanceOf,
    private readonly openRooms: OpenRoomsOf,
  ) {}

  async handle({ data }: EventOf<typeof GuardianshipChanged>, tx: Transaction): Promise<void> {
    if (await this.attendance.mayGuardianBeThere(data.accountId, data.studentId)) return;
    await this.openRooms.close(tx, data.accountId, data.studentId);
  }
}
